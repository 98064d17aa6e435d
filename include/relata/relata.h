// relata: from news to a knowledge graph.  Includes all public headers.

#ifndef RELATA_RELATA_H
#define RELATA_RELATA_H

#include <relata/allocator.h>
#include <relata/arena.h>
#include <relata/document.h>
#include <relata/explain.h>
#include <relata/graph.h>
#include <relata/ontology.h>
#include <relata/pipeline.h>
#include <relata/proposition.h>
#include <relata/rdf.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>
#include <relata/text.h>
#include <relata/version.h>
#include <relata/view.h>

#endif

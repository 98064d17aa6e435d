// Version of the library and the command (SemVer; the major is the SONAME).

#ifndef RELATA_VERSION_H
#define RELATA_VERSION_H

#define REL_VERSION "0.1.0"
#define REL_VERSION_MAJOR 0

#endif

// Messages of Redland's libraries, made fit to be shown.

#ifndef RELATA_RDF_MESSAGE_H
#define RELATA_RDF_MESSAGE_H

/// Bytes of a message, with its terminator
enum { REL_MESSAGE_ROOM = 512 };

/**
   Copy `text` to `clean`, cut to its room: one line, ASCII, without the file
   name and controls; librdf has been seen to log bytes of freed memory.

   @param text  May be NULL.
*/
void rel_message_clean(const char *text, char clean[REL_MESSAGE_ROOM]);

#endif

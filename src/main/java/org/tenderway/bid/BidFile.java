package org.tenderway.bid;

/**
 * A file that belongs to a bid, under an id of our own.
 *
 * @param name the supplier's name for it, made safe
 * @param type the media type that its content shows, whatever it is called
 * @param size in bytes
 * @param sha256 over the bytes as they were taken in, in hexadecimal digits
 * @param flagged what a reader should know before opening it, such as macros; empty for nothing
 */
public record BidFile(String id, String name, String type, long size, String sha256, FileState state, String flagged) {}

package org.tenderway.broken.common;

/** Broken on purpose: a name that explains nothing, in a room that explains less. */
class PriceHelper {}

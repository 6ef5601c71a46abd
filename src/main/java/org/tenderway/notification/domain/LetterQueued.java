package org.tenderway.notification.domain;

/** A letter was written and waits for its delivery. */
public record LetterQueued(String key) {}

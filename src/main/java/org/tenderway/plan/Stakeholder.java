package org.tenderway.plan;

/** Somebody to keep informed or to involve, and how. */
public record Stakeholder(String name, String interest) {}

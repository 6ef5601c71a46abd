package org.tenderway.plan;

/** Something printed in a source that does not tie; kept as printed and flagged. */
public record Discrepancy(String reference, String asPrinted, String correction, String source) {}

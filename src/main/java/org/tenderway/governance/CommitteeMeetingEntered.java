package org.tenderway.governance;

import java.time.LocalDate;

/** A clerk entered a meeting: what was counted back by this council's calendar may be counted again. */
public record CommitteeMeetingEntered(String council, LocalDate meetsOn) {}

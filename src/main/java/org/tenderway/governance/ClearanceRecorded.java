package org.tenderway.governance;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A clearance comment was recorded on a report: present, to follow, or not applicable. */
public record ClearanceRecorded(CaseReference caseReference, String subject, String decision, String what, String why)
        implements CaseEvent {}

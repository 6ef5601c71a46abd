package org.tenderway.evaluation;

import java.time.LocalDate;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A tenderer may say why it should not be excluded. The subject is the tender; the ground is for its letter alone. */
public record ExclusionConsidered(
        CaseReference caseReference,
        String subject,
        String supplier,
        ExclusionGround ground,
        LocalDate answerBy,
        String what)
        implements CaseEvent {}

package org.tenderway.contract.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.change.BothSignatures;
import org.tenderway.contract.domain.change.DutyView;
import org.tenderway.contract.domain.change.TerminationView;
import org.tenderway.contract.domain.change.VariationTerms;
import org.tenderway.contract.domain.change.VariationView;
import org.tenderway.contract.web.ContractLines.Line;

/** Changes, terminations and notices of a contract as lines of its page. */
record ChangeLines(String title, List<Line> rows) {

    static ChangeLines of(VariationView one) {
        VariationTerms terms = one.terms();
        BothSignatures both = one.signatures();
        return new ChangeLines(
                one.reference(),
                List.of(
                        new Line("Stands at", one.status().word()),
                        new Line("Ground", "%s (%s)".formatted(terms.groundTitle(), terms.groundSource())),
                        new Line("What changes", terms.description()),
                        new Line("Why", terms.reason()),
                        new Line("Adds", terms.value().toString()),
                        new Line(
                                "All changes together",
                                "%s on a first value of %s".formatted(terms.together(), terms.first())),
                        new Line("New last day", day(terms.newEnd())),
                        new Line("Proposed by", "%s, %s".formatted(terms.proposedByName(), day(terms.proposedOn()))),
                        new Line("Notice owed", one.noticeCode()),
                        new Line("Notice published", day(one.noticePublishedOn())),
                        new Line(
                                "Signed for the council",
                                both == null
                                        ? ""
                                        : "%s, %s".formatted(both.councilSignatory(), day(both.councilSignedOn()))),
                        new Line(
                                "Signed for the provider",
                                both == null
                                        ? ""
                                        : "%s, %s".formatted(both.providerSignatory(), day(both.providerSignedOn()))),
                        new Line("Holds from", day(one.effectiveOn())),
                        new Line("Closed", day(one.closedOn())),
                        new Line("Closed because", one.closedBecause())));
    }

    static ChangeLines of(TerminationView one) {
        return new ChangeLines(
                one.reference(),
                List.of(
                        new Line("Stands at", one.status().word()),
                        new Line(
                                "Ground",
                                "%s (%s)"
                                        .formatted(
                                                one.cause().groundTitle(),
                                                one.cause().groundSource())),
                        new Line("Why", one.cause().reason()),
                        new Line(
                                "Proposed by",
                                "%s, %s"
                                        .formatted(
                                                one.cause().proposedByName(),
                                                day(one.cause().proposedOn()))),
                        new Line("The provider may answer until", day(one.answerDue())),
                        new Line("The provider's answer", one.answer()),
                        new Line("Served on", day(one.servedOn())),
                        new Line("Ended at once", one.atOnce() ? "Yes" : ""),
                        new Line("Last day of the contract", day(one.lastDay())),
                        new Line("Closed", day(one.closedOn())),
                        new Line("Closed because", one.closedBecause())));
    }

    static ChangeLines of(DutyView one) {
        return new ChangeLines(
                one.title(),
                List.of(
                        new Line("Due by", day(one.dueOn())),
                        new Line("Because", one.because()),
                        new Line("Source", one.source()),
                        new Line("Published on", day(one.metOn())),
                        new Line("Reference", one.evidence())));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ContractRow.day(day);
    }
}

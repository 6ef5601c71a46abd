package org.tenderway.contract.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.ContractHistory;
import org.tenderway.contract.domain.EndOutcome;
import org.tenderway.contract.domain.ending.Excepting;
import org.tenderway.contract.domain.ending.ExceptionView;
import org.tenderway.contract.domain.ending.Extending;
import org.tenderway.contract.domain.ending.ExtensionView;
import org.tenderway.contract.domain.ending.OrderlyEnding;
import org.tenderway.contract.domain.ending.Reprocurement;
import org.tenderway.contract.domain.ending.Reprocuring;
import org.tenderway.contract.web.ContractLines.Line;
import org.tenderway.vocabulary.Money;

/** What was proposed, decided and excepted about each end of a contract, the latest end first. */
@Component
class EndLines {

    private final Extending extending;
    private final Excepting excepting;
    private final Reprocuring reprocuring;
    private final OrderlyEnding orderly;

    EndLines(Extending extending, Excepting excepting, Reprocuring reprocuring, OrderlyEnding orderly) {
        this.extending = extending;
        this.excepting = excepting;
        this.reprocuring = reprocuring;
        this.orderly = orderly;
    }

    /** One end with what is known about it. */
    record End(String heading, List<ChangeLines> entries) {}

    List<End> of(ContractView contract, ContractHistory history) {
        String reference = contract.reference();
        SortedMap<LocalDate, List<ChangeLines>> ends = new TreeMap<>(Comparator.reverseOrder());
        history.outcomes().forEach((end, outcome) -> at(ends, end).add(outcome(outcome)));
        extending.of(reference).forEach(one -> at(ends, one.aboutEnd()).add(extension(one)));
        excepting.of(reference).forEach(one -> at(ends, one.aboutEnd()).add(exception(one)));
        reprocuring.of(reference).forEach(one -> at(ends, one.aboutEnd()).add(reprocurement(one)));
        orderly.of(reference).forEach(one -> at(ends, one.aboutEnd())
                .add(new ChangeLines(
                        "%s: let end".formatted(one.reference()),
                        List.of(new Line("What was recorded", String.join("; ", one.lines()))))));
        return ends.entrySet().stream()
                .map(end -> new End(heading(end.getKey(), contract), end.getValue()))
                .toList();
    }

    private static String heading(LocalDate end, ContractView contract) {
        return "The end on %s%s"
                .formatted(ContractRow.day(end), end.equals(contract.endsOn()) ? ", which holds at present" : "");
    }

    private static List<ChangeLines> at(SortedMap<LocalDate, List<ChangeLines>> ends, LocalDate end) {
        return ends.computeIfAbsent(end, day -> new ArrayList<>());
    }

    private static ChangeLines outcome(EndOutcome outcome) {
        return new ChangeLines(
                "What became of it: %s".formatted(outcome.outcome().label()),
                List.of(
                        new Line("Answered in time", outcome.answered() ? "Yes" : "No"),
                        new Line("Why", outcome.reason()),
                        new Line("Decided by", outcome.authorName()),
                        new Line("Recorded on", day(outcome.recordedOn()))));
    }

    private static ChangeLines extension(ExtensionView one) {
        Money most = one.mostSpent();
        return new ChangeLines(
                "%s: extension to %s".formatted(one.reference(), day(one.newEnd())),
                List.of(
                        new Line("Stands at", one.status().label()),
                        new Line("Kind", one.kind().label()),
                        new Line("Legal ground", one.ground()),
                        new Line("Why", one.reason()),
                        new Line("Most to be spent in the added time", most == null ? "" : most.toString()),
                        new Line("Reviewed meanwhile", one.besideIt()),
                        new Line("Proposed by", "%s, %s".formatted(one.proposedBy(), day(one.proposedOn()))),
                        new Line("Decision", one.decision()),
                        new Line("Deed signed by", one.signedBy()),
                        new Line("Deed signed on", day(one.signedOn())),
                        new Line("Closed because", one.closedBecause())));
    }

    private static ChangeLines exception(ExceptionView one) {
        return new ChangeLines(
                "%s: %s".formatted(one.reference(), one.name()),
                List.of(
                        new Line("Stands at", one.status().label()),
                        new Line("Legal ground", one.ground()),
                        new Line("Why", one.reason()),
                        new Line("Proposed by", one.proposedBy()),
                        new Line("Decision", one.decision()),
                        new Line("Reviewed on", day(one.reviewOn())),
                        new Line("Closed because", one.closedBecause())));
    }

    private static ChangeLines reprocurement(Reprocurement.View one) {
        return new ChangeLines(
                "%s: procured again".formatted(one.reference()),
                List.of(
                        new Line("Why", one.reason()),
                        new Line("Intention", one.intention()),
                        new Line("Timetable agreed by", one.agreedBy()),
                        new Line("Note", one.note())));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ContractRow.day(day);
    }
}

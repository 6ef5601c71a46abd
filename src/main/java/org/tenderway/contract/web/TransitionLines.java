package org.tenderway.contract.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.transition.GoNoGo;
import org.tenderway.contract.domain.transition.MobilisationItem;
import org.tenderway.contract.domain.transition.Overlap;
import org.tenderway.contract.domain.transition.PackageMoves.Progress;
import org.tenderway.contract.domain.transition.PackageRow;
import org.tenderway.contract.domain.transition.PostView;
import org.tenderway.contract.domain.transition.RiskView;
import org.tenderway.contract.domain.transition.TransitionView;
import org.tenderway.contract.web.ContractLines.Line;
import org.tenderway.identity.Role;

/** The tables of a transition's page. */
final class TransitionLines {

    private TransitionLines() {}

    static List<Line> of(TransitionView transition) {
        GoNoGo decided = transition.goNoGo();
        return List.of(
                new Line("Case", transition.caseReference().value()),
                new Line("Runs", "%s to %s".formatted(day(transition.startsOn()), day(transition.endsOn()))),
                new Line("Served today by", transition.incumbent()),
                new Line("Provider changes", transition.incumbentReplaced() ? "Yes" : "No"),
                new Line("New referrals", transition.newReferrals()),
                new Line("Outstanding referrals", transition.outstandingReferrals()),
                new Line("Cut-over on", day(transition.cutOverOn())),
                new Line(
                        "Go or no-go",
                        decided == null
                                ? ""
                                : "%s, %s on %s: %s"
                                        .formatted(
                                                decided.isGo() ? "Go" : "No-go",
                                                decided.goByName(),
                                                day(decided.goOn()),
                                                decided.goReason())),
                new Line("Closed on", day(transition.closedOn())));
    }

    static List<List<String>> items(List<MobilisationItem> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> List.of(
                        String.valueOf(i + 1),
                        items.get(i).label(),
                        Role.ofGroup(items.get(i).ownerRole())
                                .map(Role::label)
                                .orElse(items.get(i).ownerRole()),
                        day(items.get(i).dueOn()),
                        items.get(i).mandatory() ? "Yes" : "No",
                        state(items.get(i))))
                .toList();
    }

    private static String state(MobilisationItem item) {
        return item.isDone()
                ? "Done on %s".formatted(day(item.doneOn()))
                : Optional.ofNullable(item.exceptedBecause())
                        .map("Excepted: %s"::formatted)
                        .orElse("Open");
    }

    static List<List<String>> packages(List<PackageRow> rows) {
        return rows.stream()
                .map(row -> List.of(
                        row.reference(),
                        row.from(),
                        row.to(),
                        day(row.movesOn()),
                        word(row.status().name())
                                + (row.exceptedBecause().isEmpty() ? "" : ": " + row.exceptedBecause())))
                .toList();
    }

    static List<List<String>> progress(List<Progress> lots) {
        return lots.stream()
                .filter(lot -> lot.all() > 0)
                .map(lot -> List.of(
                        lot.title(),
                        String.valueOf(lot.all()),
                        String.valueOf(lot.moved()),
                        String.valueOf(lot.excepted()),
                        String.valueOf(lot.waiting())))
                .toList();
    }

    static List<List<String>> posts(List<PostView> posts) {
        return posts.stream()
                .map(post -> List.of(
                        post.label(),
                        post.people().stripTrailingZeros().toPlainString(),
                        day(post.startsOn()),
                        day(post.endsOn()),
                        post.cost().toString(),
                        post.settledBecause().isEmpty()
                                ? "Asked on %s".formatted(day(post.promptDay()))
                                : "Ends as planned: " + post.settledBecause()))
                .toList();
    }

    static List<List<String>> overlaps(List<Overlap> overlaps) {
        return overlaps.stream()
                .map(one -> List.of(
                        one.contract(),
                        one.title(),
                        day(one.until()),
                        String.valueOf(one.days()),
                        one.endsBeforeCutOver() ? "It ends before the new service takes over: record the risk" : ""))
                .toList();
    }

    static List<List<String>> risks(List<RiskView> risks) {
        return risks.stream()
                .map(one -> List.of(
                        one.title(),
                        word(one.likelihood()),
                        word(one.impact()),
                        one.owner(),
                        one.mitigation(),
                        one.open() ? "Open" : "Closed"))
                .toList();
    }

    static String word(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ContractRow.day(day);
    }
}

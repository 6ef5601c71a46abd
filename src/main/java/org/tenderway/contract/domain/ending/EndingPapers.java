package org.tenderway.contract.domain.ending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** What the keys of endings stand for, and what people see on their tasks. Never a value. */
@Component
@Transactional(readOnly = true)
class EndingPapers implements CaseSubjects, TaskFacts {

    private static final Pattern KEY = Pattern.compile("(.+)-[XNEH][0-9]{1,4}");

    private final Contracts contracts;
    private final Extending extending;
    private final Reprocuring reprocuring;
    private final OrderlyEnding orderly;
    private final Excepting excepting;

    EndingPapers(
            Contracts contracts,
            Extending extending,
            Reprocuring reprocuring,
            OrderlyEnding orderly,
            Excepting excepting) {
        this.contracts = contracts;
        this.extending = extending;
        this.reprocuring = reprocuring;
        this.orderly = orderly;
        this.excepting = excepting;
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        Matcher key = KEY.matcher(businessKey);
        return key.matches()
                ? contracts
                        .find(key.group(1))
                        .map(contract -> new CaseSubject(
                                businessKey,
                                contract.caseReference(),
                                contract.title(),
                                "/contracts/" + contract.reference()))
                : Optional.empty();
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return switch (taskDefinitionKey) {
            case "signDeed" ->
                extending.find(businessKey).map(EndingPapers::deed).orElse(List.of());
            case "agreeTimetable" -> reprocuring.lines(businessKey);
            case "tellOfEnding" -> orderly.lines(businessKey);
            case "accountForEnd", "reviewException" ->
                excepting.find(businessKey).map(EndingPapers::exception).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<String> deed(ExtensionView view) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s is to run from %s to %s"
                .formatted(view.contract(), Days.plain(view.aboutEnd()), Days.plain(view.newEnd())));
        lines.add("%s. Ground: %s".formatted(view.kind().label(), view.ground()));
        lines.add(
                "Proposed by %s on %s: %s".formatted(view.proposedBy(), Days.plain(view.proposedOn()), view.reason()));
        return lines;
    }

    private static List<String> exception(ExceptionView view) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: contract %s, end on %s".formatted(view.name(), view.contract(), Days.plain(view.aboutEnd())));
        if (!view.ground().isEmpty()) {
            lines.add("Ground: %s".formatted(view.ground()));
            lines.add("Reason: %s".formatted(view.reason()));
        }
        return lines;
    }
}

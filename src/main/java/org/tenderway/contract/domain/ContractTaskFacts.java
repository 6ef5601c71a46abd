package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.vocabulary.TaskFacts;

/** What a person needs to see on the tasks of this room. */
@Component
@Transactional(readOnly = true)
class ContractTaskFacts implements TaskFacts {

    private final Contracts contracts;
    private final Awards awards;

    ContractTaskFacts(Contracts contracts, Awards awards) {
        this.contracts = contracts;
        this.awards = awards;
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return switch (taskDefinitionKey) {
            case "completeGateList", "signContract" ->
                contracts.find(businessKey).map(this::beforeSigning).orElse(List.of());
            case "decideEnding" ->
                contracts.find(businessKey).map(ContractTaskFacts::beforeTheEnd).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> beforeSigning(ContractView contract) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s with %s".formatted(contract.reference(), contract.supplierName()));
        lines.add("Runs from %s to %s, at most to %s"
                .formatted(
                        Days.plain(contract.startsOn()),
                        Days.plain(contract.endsOn()),
                        Days.plain(contract.ceilingEnd())));
        Optional<AwardView> award = awards.find(contract.lotRole());
        LocalDate first = award.map(AwardView::firstSigningDate).orElse(null);
        if (first != null) {
            lines.add("The first day to sign is %s".formatted(Days.full(first)));
        }
        if (award.map(AwardView::openChallenge).orElse(false)) {
            lines.add("A challenge is open: nothing can be signed");
        }
        return lines;
    }

    private static List<String> beforeTheEnd(ContractView contract) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s with %s ends on %s"
                .formatted(contract.reference(), contract.supplierName(), Days.full(contract.endsOn())));
        lines.add(
                contract.endsOn().equals(contract.ceilingEnd())
                        ? "It has reached its ceiling and cannot be extended"
                        : "It may be extended to %s at most".formatted(Days.plain(contract.ceilingEnd())));
        if (!contract.extensionReason().isEmpty()) {
            lines.add("Extended before: %s".formatted(contract.extensionReason()));
        }
        return lines;
    }
}

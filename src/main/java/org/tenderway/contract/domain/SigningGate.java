package org.tenderway.contract.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/**
 * What must hold before a contract is signed, besides the award's own clearance (decision implementable, every bidder
 * told, standstill over, no challenge open), which the award room answers.
 */
public enum SigningGate {
    IMPACT_ASSESSED(
            "Equality impact assessment recorded, or why none is needed",
            "the equality impact assessment is not recorded, nor why none is needed",
            facts -> !facts.impactAssessment().isBlank()),
    FINANCE_COMMENT(
            "Financial comment on the decision",
            "the financial comment on the decision is missing",
            facts -> facts.hasComment("Financial")),
    LEGAL_COMMENT(
            "Legal or constitutional comment on the decision",
            "the legal comment on the decision is missing",
            facts -> facts.hasComment("Legal", "Constitutional")),
    GATE_LIST_COMPLETED(
            "Gate list completed by an officer",
            "the gate list has not been completed",
            facts -> facts.gateList() != null),
    EXCLUSIONS_CHECKED(
            "Exclusions and debarment checked",
            "the supplier has not been checked for exclusions and debarment",
            facts -> facts.gateList() == null || facts.gateList().exclusionsChecked()),
    CONFLICTS_CONFIRMED(
            "Conflicts assessment confirmed",
            "the conflicts assessment has not been confirmed",
            facts -> facts.gateList() == null || facts.gateList().conflictsConfirmed()),
    INSURANCE_SEEN(
            "Insurance seen",
            "the supplier's insurance has not been seen",
            facts -> facts.gateList() == null || facts.gateList().insuranceSeen()),
    FORM_AGREED(
            "Form of contract agreed",
            "the form of contract has not been agreed",
            facts -> facts.gateList() == null || facts.gateList().formAgreed()),
    SIGNING_AUTHORITY("Signed by a manager", "only a manager has the authority to sign", facts -> facts.signatory()
            .has(Role.MANAGER)),
    SECOND_PERSON(
            "Signed by somebody other than the person who completed the gate list",
            "whoever completed the gate list cannot sign as well",
            facts -> facts.gateList() == null
                    || !facts.gateList().gatesBy().equals(facts.signatory().userId()));

    private final String label;
    private final String refusal;
    private final Predicate<SigningFacts> holds;

    SigningGate(String label, String refusal, Predicate<SigningFacts> holds) {
        this.label = label;
        this.refusal = refusal;
        this.holds = holds;
    }

    public String label() {
        return label;
    }

    public String refusal() {
        return refusal;
    }

    boolean isOpen(SigningFacts facts) {
        return holds.test(facts);
    }

    /** Every gate that is shut, in one sentence. */
    static void refuseUnlessAllOpen(String contract, SigningFacts facts) {
        List<String> shut = Arrays.stream(values())
                .filter(gate -> !gate.isOpen(facts))
                .map(SigningGate::refusal)
                .toList();
        Refusal.unless(
                shut.isEmpty(), "confirm", "%s cannot be signed: %s".formatted(contract, String.join("; ", shut)));
    }
}

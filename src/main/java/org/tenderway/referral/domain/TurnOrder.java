package org.tenderway.referral.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.CutOver;
import org.tenderway.contract.CutOvers;
import org.tenderway.contract.ReferralRule;
import org.tenderway.referral.ProviderTier;
import org.tenderway.referral.RequestView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.Tenders;

/**
 * Who is asked in which order. A lot: its lead, then the additional providers, those with the fewest offers first and
 * equal ones by reference. An accredited list: the chosen homes in the order of choice; there is no ranking.
 */
@Component
class TurnOrder {

    private final Tenders tenders;
    private final Contracts contracts;
    private final CutOvers cutOvers;
    private final Accreditations accreditations;
    private final Offers offers;

    TurnOrder(Tenders tenders, Contracts contracts, CutOvers cutOvers, Accreditations accreditations, Offers offers) {
        this.tenders = tenders;
        this.contracts = contracts;
        this.cutOvers = cutOvers;
        this.accreditations = accreditations;
        this.offers = offers;
    }

    List<Round> of(ServiceRequest request, LocalDate today) {
        RequestView asked = request.view();
        return asked.lot() == null
                ? List.of(new Round(ProviderTier.ACCREDITED, chosen(request.choices())))
                : ofLot(asked, asked.lot(), today);
    }

    private List<Turn> chosen(List<String> choices) {
        List<Turn> turns = new ArrayList<>();
        for (String choice : choices) {
            accreditations.find(choice).ifPresent(home -> turns.add(chosen(home)));
        }
        return turns;
    }

    private Turn chosen(AccreditationView home) {
        List<ContractView> given = contracts.ofAccreditation(home.reference());
        return given.stream()
                .filter(contract -> contract.status() == ContractStatus.SIGNED)
                .findFirst()
                .or(() -> given.stream().reduce((earlier, later) -> later))
                .map(contract -> Turn.of(ProviderTier.ACCREDITED, contract))
                .orElseGet(() -> new Turn(
                        ProviderTier.ACCREDITED, home.reference() + "-C", home.supplier(), home.supplierName()));
    }

    private List<Round> ofLot(RequestView asked, int lot, LocalDate today) {
        List<LotRoleView> roles = lotRoles(asked, lot);
        Round lead = new Round(ProviderTier.LEAD, turns(ProviderTier.LEAD, roles, ProviderRole.LEAD));
        Round additional =
                new Round(ProviderTier.ADDITIONAL, turns(ProviderTier.ADDITIONAL, roles, ProviderRole.ADDITIONAL));
        Round present = new Round(ProviderTier.PRESENT, present(asked, roles));
        return switch (rule(asked, roles, today)) {
            case LEAD_FIRST -> List.of(lead, additional);
            case ADDITIONAL_FIRST -> List.of(additional);
            case PRESENT_PROVIDER -> List.of(present, lead, additional);
        };
    }

    private ReferralRule rule(RequestView asked, List<LotRoleView> roles, LocalDate today) {
        return cutOver(roles)
                .map(decided -> {
                    if (today.isBefore(decided.from())) {
                        return ReferralRule.PRESENT_PROVIDER;
                    }
                    ReferralRule rule = asked.outstanding() ? decided.outstandingReferrals() : decided.newReferrals();
                    LocalDate closed = decided.closedOn();
                    boolean over = rule == ReferralRule.PRESENT_PROVIDER && closed != null && !today.isBefore(closed);
                    return over ? ReferralRule.LEAD_FIRST : rule;
                })
                .orElse(ReferralRule.LEAD_FIRST);
    }

    /** The lead's transition speaks for the lot; where no lead was awarded, that of the additional providers does. */
    Optional<CutOver> cutOver(RequestView asked) {
        Integer lot = asked.lot();
        return lot == null ? Optional.empty() : cutOver(lotRoles(asked, lot));
    }

    boolean isAbout(RequestView asked, String lotRole) {
        Integer lot = asked.lot();
        return lot != null
                && lotRoles(asked, lot).stream()
                        .anyMatch(place -> place.reference().equals(lotRole));
    }

    private Optional<CutOver> cutOver(List<LotRoleView> roles) {
        return roles.stream()
                .sorted(Comparator.comparing(LotRoleView::role))
                .flatMap(place -> cutOvers.ofLotRole(place.reference()).stream())
                .findFirst();
    }

    private List<LotRoleView> lotRoles(RequestView asked, int lot) {
        return tenders.of(asked.caseReference()).stream()
                .flatMap(tender -> tenders.lotRolesOf(tender.reference()).stream())
                .filter(place -> place.lot() == lot)
                .toList();
    }

    private List<Turn> turns(ProviderTier tier, List<LotRoleView> roles, ProviderRole role) {
        return roles.stream()
                .filter(place -> place.role() == role)
                .flatMap(place -> contracts.ofLotRole(place.reference()).stream())
                .filter(contract -> contract.status() != ContractStatus.WITHDRAWN)
                .sorted(Comparator.comparingLong((ContractView contract) -> offers.offersMadeTo(contract.reference()))
                        .thenComparing(ContractView::reference))
                .map(contract -> Turn.of(tier, contract))
                .toList();
    }

    private List<Turn> present(RequestView asked, List<LotRoleView> roles) {
        List<String> incumbents = roles.stream()
                .map(LotRoleView::incumbent)
                .filter(name -> !name.isBlank())
                .toList();
        return contracts.of(asked.caseReference()).stream()
                .filter(contract -> contract.origin() == ContractOrigin.REGISTERED)
                .filter(contract ->
                        incumbents.isEmpty() || incumbents.stream().anyMatch(contract.supplierName()::equalsIgnoreCase))
                .map(contract -> Turn.of(ProviderTier.PRESENT, contract))
                .toList();
    }
}

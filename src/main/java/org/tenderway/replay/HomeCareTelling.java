package org.tenderway.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailCheck;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;

/** Tells the home-care story from its beginning to its end and reads the outcome back from the rooms. */
@Component
class HomeCareTelling implements Story {

    private final Stage stage;
    private final HomeCareStory story;
    private final Opening opening;
    private final ContractStory contractStory;
    private final SealingMoves sealing;
    private final Tenders tenders;
    private final Awards awards;
    private final Contracts contracts;
    private final ReadingBack reading;
    private final Clock clock;

    HomeCareTelling(
            Stage stage,
            HomeCareStory story,
            Opening opening,
            ContractStory contractStory,
            SealingMoves sealing,
            Tenders tenders,
            Awards awards,
            Contracts contracts,
            ReadingBack reading,
            Clock clock) {
        this.stage = stage;
        this.story = story;
        this.opening = opening;
        this.contractStory = contractStory;
        this.sealing = sealing;
        this.tenders = tenders;
        this.awards = awards;
        this.contracts = contracts;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "home-care-2018";
    }

    @Override
    public HomeCareReport tell(Consumer<String> progress) {
        Chronicle chronicle = new Chronicle(clock);
        stage.begin("2018-01-08T09:00");
        progress.accept("January to March 2018: design, publish, receive bids");
        story.goesToMarket(chronicle);
        progress.accept("April and May 2018: open and evaluate twelve lots and roles");
        story.evaluates(chronicle);
        progress.accept("31 May 2018: decide the awards and tell every bidder");
        story.announces();
        progress.accept("June 2018: hold the standstill, confirm, sign");
        story.holdsAndSigns(chronicle);
        progress.accept("5 July 2018: decide on Rushcliffe lead");
        story.decidesRushcliffe(chronicle);
        progress.accept("9 July to October 2018: report to committee, transition");
        stage.at("2018-07-09T10:00");
        opening.reportToCommittee(chronicle);
        contractStory.makesTheTransition(chronicle);
        progress.accept("2022 to 2028: prompts, the option, the ceiling");
        contractStory.runsToItsCeiling(chronicle);
        return report(chronicle);
    }

    private HomeCareReport report(Chronicle chronicle) {
        List<CaseReference> cases = List.of(Opening.HOME_CARE);
        List<HomeCareReport.LotRoleLine> lots =
                story.allLotRoles().stream().map(this::lotRole).toList();
        long awarded =
                lots.stream().filter(lot -> lot.outcome().equals("AWARDED")).count();
        TrailCheck check = reading.auditCheck();
        chronicle.holds("twelve lots and roles, eleven awarded", lots.size() == 12 && awarded == 11);
        chronicle.holds("the trail verifies", check.intact());
        SealingMoves.Account sealed = sealing.account(List.of(HomeCareStory.LEAD, HomeCareStory.ADDITIONAL));
        chronicle.holds(
                "both boxes were opened, and every receipt still stands", sealed.openings() == 2 && sealed.intact());
        chronicle.holds(
                "every signature is dated on or after the first signing date",
                lots.stream()
                        .allMatch(lot -> lot.signedOn() == null
                                || lot.firstSigningDate() != null
                                        && !lot.signedOn().isBefore(lot.firstSigningDate())));
        return new HomeCareReport(
                name(),
                chronicle.broken().isEmpty(),
                chronicle.broken(),
                reading.steps(cases),
                lots,
                reading.contracts(cases),
                reading.prompts(cases),
                chronicle.refusals(),
                reading.letters(cases),
                reading.auditEntries(),
                check.finding(),
                sealed.receipts(),
                sealed.late(),
                sealed.openings(),
                sealed.refusedAttempts());
    }

    private HomeCareReport.LotRoleLine lotRole(String reference) {
        LotRoleView view = tenders.lotRole(reference);
        AwardView award = awards.find(reference).orElseThrow();
        LocalDate signedOn = contracts.ofLotRole(reference).stream()
                .map(ContractView::signedOn)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new HomeCareReport.LotRoleLine(
                reference,
                view.lotName(),
                view.role().name(),
                award.status() == AwardStatus.CONFIRMED
                        ? "AWARDED"
                        : award.status() == AwardStatus.NOT_MADE
                                ? "NOT_AWARDED"
                                : award.status().name(),
                award.standstillEndsOn(),
                award.firstSigningDate(),
                signedOn);
    }
}

package org.tenderway.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

class TenderTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 2, 1);
    private static final Instant NOW = Instant.parse("2018-02-05T09:00:00Z");
    private static final Instant NOON = Instant.parse("2018-03-29T11:00:00Z");

    @Test
    void theHomeCareTermRunsToJune2023AndNeverBeyondJune2028() {
        TermView term = Terms.check(LocalDate.of(2018, 7, 1), 60, 120, 120, TODAY);
        assertThat(term.endsOn()).isEqualTo("2023-06-30");
        assertThat(term.ceilingEnd()).isEqualTo("2028-06-30");
    }

    @Test
    void aTermOfMoreThanTenYearsIsRefused() {
        assertThatThrownBy(() -> Terms.check(LocalDate.of(2018, 7, 1), 60, 121, 120, TODAY))
                .hasMessage("no term passes 120 months, options included");
    }

    @Test
    void aCeilingBelowTheInitialTermIsRefused() {
        assertThatThrownBy(() -> Terms.check(LocalDate.of(2018, 7, 1), 60, 48, 120, TODAY))
                .hasMessage("the ceiling of 48 months is shorter than the initial 60 months");
    }

    @Test
    void contractsThatStartInThePastOrNeverAreRefused() {
        assertThatThrownBy(() -> Terms.check(TODAY, 60, 120, 120, TODAY)).hasMessageContaining("after today");
        assertThatThrownBy(() -> Terms.check(null, 60, 120, 120, TODAY)).hasMessageContaining("enter the first day");
        assertThatThrownBy(() -> Terms.check(LocalDate.of(2020, 1, 1), 0, 120, 120, TODAY))
                .hasMessage("the initial term is at least one month");
    }

    @Test
    void aTenderIsSettledOnlyWhenEverythingIsThere() {
        Tender tender = new Tender(programme(), ProviderRole.LEAD);
        assertThatThrownBy(tender::settle).hasMessage("set the term first");
        tender.design().setTerm(new TermView(LocalDate.of(2018, 7, 1), 60, 120));
        assertThatThrownBy(tender::settle).hasMessage("define the criteria first");
        tender.design().define(Methodology.typed("Q1; Care; 60; 5", BigDecimal.valueOf(40), null));
        assertThatThrownBy(tender::settle).hasMessage("record the impact assessment first");
        tender.design().recordImpact(new ImpactAssessment("no-major-change", ""));
        tender.settle();
        assertThatThrownBy(tender::design).hasMessage("the tender is settled: its design can no longer change");
    }

    @Test
    void noAssessmentNeedsAReasonAndStopMeansStop() {
        assertThatThrownBy(() -> new ImpactAssessment("not-required", " "))
                .hasMessage("say why no Equality Impact Assessment is needed");
        assertThatThrownBy(() -> new ImpactAssessment("stop", "")).hasMessageContaining("the assessment says stop");
        assertThat(new ImpactAssessment("not-required", "a renewal as it stands").asRecorded())
                .isEqualTo("No Equality Impact Assessment is needed: a renewal as it stands");
    }

    @Test
    void nobodyApprovesTheirOwnNotice() {
        Tender tender = designed();
        tender.prepareNotice(NOON, "officer");
        assertThatThrownBy(() -> tender.notice().approve("officer", NOW))
                .hasMessage("you prepared this notice: a second person must approve it");
        assertThatThrownBy(() -> tender.publish(TODAY, NOW, "noon"))
                .hasMessage("a second person must approve the notice before it is published");
        tender.notice().approve("manager", NOW);
        tender.publish(TODAY, NOW, "noon");
        assertThat(tender.view().status()).isEqualTo(TenderStatus.PUBLISHED);
        assertThat(tender.view().deadline()).isEqualTo(NOON);
    }

    @Test
    void anApprovalCountsForTheNoticeThatWasSeen() {
        Tender tender = designed();
        tender.prepareNotice(NOON, "officer");
        tender.notice().approve("manager", NOW);
        tender.prepareNotice(NOON.plusSeconds(60), "officer");
        assertThat(tender.notice().isApproved()).isFalse();
    }

    @Test
    void aNoticeIsReturnedWithItsReason() {
        Tender tender = designed();
        tender.prepareNotice(NOON, "officer");
        assertThatThrownBy(() -> tender.notice().giveBack("manager", " ")).hasMessage("say why it is returned");
        tender.notice().giveBack("manager", "too short");
        assertThat(tender.notice().returnedBecause()).isEqualTo("too short");
    }

    @Test
    void aNoticeWhoseDeadlineHasPassedIsNotApproved() {
        Tender tender = designed();
        tender.prepareNotice(NOON, "officer");
        assertThatThrownBy(() -> tender.notice().approve("manager", NOON))
                .hasMessage("the deadline in the notice has passed: return it for a later one");
    }

    @Test
    void aPublishedDeadlineMovesOnlyLaterByTwoPeopleAndBeforeItHasPassed() {
        Tender tender = published();
        assertThatThrownBy(
                        () -> tender.proposeDeadline(NOON.minusSeconds(1), "officer", "sooner", NOW, DeadlineWords::of))
                .hasMessage("a published deadline only moves later");
        Instant later = NOON.plusSeconds(86_400);
        tender.proposeDeadline(later, "officer", "the portal was down", NOW, DeadlineWords::of);
        assertThatThrownBy(() -> tender.moveDeadline("officer", NOW, DeadlineWords::of))
                .hasMessage("you proposed this deadline: a second person must approve it");
        assertThatThrownBy(() -> tender.moveDeadline("manager", NOON, DeadlineWords::of))
                .hasMessage("the deadline moves only while the tender is published and open");
        tender.moveDeadline("manager", NOW, DeadlineWords::of);
        assertThat(tender.view().deadline()).isEqualTo(later);
        assertThatThrownBy(() -> tender.moveDeadline("manager", NOW, DeadlineWords::of))
                .hasMessage("nobody has proposed a later deadline");
    }

    @Test
    void anAbandonedTenderStaysAbandonedAndSaysWhy() {
        Tender tender = published();
        assertThatThrownBy(() -> tender.abandon("")).hasMessage("say why the tender is abandoned");
        tender.abandon("the service is no longer needed");
        assertThatThrownBy(() -> tender.abandon("again")).hasMessage("the tender is abandoned already");
    }

    @Test
    void aDeadlineThatTheClocksSkipIsRefused() {
        assertThatThrownBy(() -> DeadlineWords.read(LocalDateTime.of(2018, 3, 25, 1, 30)))
                .hasMessage("the clocks go forward: there is no such time on that day");
        assertThat(DeadlineWords.of(DeadlineWords.read(LocalDateTime.of(2018, 3, 29, 12, 0))))
                .isEqualTo("12:00 on 29 March 2018");
    }

    private static Tender designed() {
        Tender tender = new Tender(programme(), ProviderRole.LEAD);
        tender.design().setTerm(new TermView(LocalDate.of(2018, 7, 1), 60, 120));
        tender.design().define(Methodology.typed("Q1; Care; 60; 5", BigDecimal.valueOf(40), null));
        tender.design().recordImpact(new ImpactAssessment("no-major-change", ""));
        tender.settle();
        return tender;
    }

    private static Tender published() {
        Tender tender = designed();
        tender.prepareNotice(NOON, "officer");
        tender.notice().approve("manager", NOW);
        tender.publish(TODAY, NOW, "noon");
        return tender;
    }

    private static ProgrammeView programme() {
        return new ProgrammeView(
                new CaseReference("HC-2018"),
                "Home care",
                "Nottinghamshire County Council",
                Regime.PCR2015,
                Channel.ELECTRONIC,
                Money.of("1"),
                true,
                true,
                TODAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

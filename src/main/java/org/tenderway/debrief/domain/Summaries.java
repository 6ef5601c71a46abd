package org.tenderway.debrief.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardAnnounced;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.debrief.AssessmentSummaries;
import org.tenderway.debrief.SummariesSent;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.debrief.SummaryView;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.Assessments;
import org.tenderway.paper.Paper;
import org.tenderway.paper.PdfPaper;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;

/** Writes the summaries of a lot-role in the transaction that tells its bidders: all of them, or nobody is told. */
@Service
@Transactional
class Summaries implements AssessmentSummaries {

    private final SummaryTable table;
    private final Awards awards;
    private final Assessments assessments;
    private final Tenders tenders;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Summaries(
            SummaryTable table,
            Awards awards,
            Assessments assessments,
            Tenders tenders,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.table = table;
        this.awards = awards;
        this.assessments = assessments;
        this.tenders = tenders;
        this.facts = facts;
        this.clock = clock;
    }

    /** Before the letters are written, because they say whether a summary comes with them. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AwardAnnounced fact) {
        AwardView award = awards.find(fact.subject())
                .filter(each -> each.status() == AwardStatus.ANNOUNCED)
                .orElseThrow(() -> new IllegalStateException("no award of %s is announced".formatted(fact.subject())));
        assessments.of(fact.subject()).filter(lot -> !lot.bids().isEmpty()).ifPresent(lot -> send(fact, award, lot));
    }

    private void send(AwardAnnounced fact, AwardView award, AssessedLot lot) {
        LotRoleView lotRole = tenders.lotRole(fact.subject());
        TenderView tender = tenders.tender(lotRole.tender());
        // One instant for all of them, whatever their writing takes.
        Instant now = clock.instant();
        for (AssessedLot.AssessedBid bid : lot.bids()) {
            byte[] contents = kept(SummaryWriting.of(tender, lotRole, award, lot, bid));
            table.insert(
                    new SummaryView(
                            lot.lotRole(),
                            tender.reference(),
                            bid.bid(),
                            bid.supplier(),
                            bid.supplierName(),
                            sha256(contents),
                            now),
                    contents);
        }
        facts.publishEvent(new SummariesSent(
                fact.caseReference(),
                fact.subject(),
                "The assessment summaries of all %d bidders were sent at once"
                        .formatted(lot.bids().size())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SummaryView> of(String lotRole) {
        return table.of(lotRole);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SummaryView> to(String supplier) {
        return table.to(supplier);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SummaryPaper> paper(String lotRole, String supplier) {
        return table.contents(lotRole, supplier)
                .map(contents ->
                        new SummaryPaper("assessment-summary-%s.pdf".formatted(lotRole), PdfPaper.of(read(contents))));
    }

    private byte[] kept(Paper paper) {
        try {
            return json.writeValueAsBytes(paper);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Paper read(byte[] contents) {
        try {
            return json.readValue(contents, Paper.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sha256(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

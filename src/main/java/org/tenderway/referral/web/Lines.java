package org.tenderway.referral.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.Registration;
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.ProviderTier;
import org.tenderway.referral.ReferralKpi;
import org.tenderway.referral.RequestView;
import org.tenderway.referral.domain.RefusalReason;
import org.tenderway.referral.domain.StayReview;

/** Requests, offers and placements as the lines of their pages. */
final class Lines {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Lines() {}

    /** One row of a summary list; an empty value is left out by the page. */
    record Row(String label, String value) {}

    /** One turn of a provider, in the order in which they had it. */
    record TurnRow(OfferView offer, String offered, String answerBy, String answered, String reason) {}

    /** One provider in the table of answers. */
    record KpiRow(ReferralKpi kpi, String tier, String within, String median, String acceptance) {}

    static List<Row> of(RequestView request) {
        Registration registered = request.registration();
        return List.of(
                new Row("Case", request.caseReference().value()),
                new Row("For", request.about()),
                new Row("Service", request.service()),
                new Row("Amount", amount(request)),
                new Row("Needed from", day(request.neededFrom())),
                new Row("How soon", request.urgency().label()),
                new Row("Registered for", registered == null ? "" : registered.label()),
                new Row("Area", request.area()),
                new Row("Number in the social-care system", request.systemReference()),
                new Row("Received", moment(request.receivedAt())),
                new Row("Waited when the lot changed hands", request.outstanding() ? "Yes" : ""),
                new Row("Placed without an offer", request.direct() ? "Yes" : ""),
                new Row("Number in the purchasing system", request.purchasingReference()),
                new Row("Said when it was closed", request.closedBecause()));
    }

    static List<Row> of(PlacementView placement) {
        return List.of(
                new Row("Case", placement.caseReference().value()),
                new Row("What for", placement.kind().label()),
                new Row("With", placement.supplierName()),
                new Row("Working age", placement.workingAge() ? "Yes" : ""),
                new Row("Paid by", placement.rateBasis().label()),
                new Row("First day", day(placement.startsOn())),
                new Row("Planned last day", day(placement.endsOn())),
                new Row("Began on", day(placement.startedOn())),
                new Row("Could not begin because", placement.heldBecause()),
                new Row("Plan for a move", placement.movePlan()),
                new Row("Move by", day(placement.moveBy())),
                new Row("Ended on", day(placement.endedOn())),
                new Row("Ended because", placement.endedBecause()));
    }

    static List<Row> of(StayReview review) {
        return List.of(
                new Row("Decided on", "%s, by %s".formatted(day(review.decidedOn()), review.decidedByName())),
                new Row("Planned to end before", day(review.previousEnd())),
                new Row("Until", day(review.newEnd())),
                new Row("Why", review.reason()),
                new Row("On whose authority", review.authority()));
    }

    static TurnRow of(OfferView offer) {
        boolean passedOver = offer.outcome() == OfferOutcome.PASSED_OVER;
        return new TurnRow(
                offer,
                passedOver ? "" : moment(offer.offeredAt()),
                passedOver ? "" : moment(offer.answerBy()),
                moment(offer.answeredAt()),
                reason(offer));
    }

    static KpiRow of(ReferralKpi kpi) {
        return new KpiRow(
                kpi,
                ProviderTier.valueOf(kpi.tier()).label(),
                number(kpi.withinTime(), "%"),
                number(kpi.medianMinutes(), " minutes"),
                number(kpi.acceptanceRate(), "%"));
    }

    static String amount(RequestView request) {
        return request.unit().words(request.amount());
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(LONDON));
    }

    private static String reason(OfferView offer) {
        String coded = Arrays.stream(RefusalReason.values())
                .filter(each -> each.name().equals(offer.reasonCode()))
                .map(RefusalReason::label)
                .findFirst()
                .orElse("");
        return coded.isEmpty() || offer.reason().isEmpty() ? coded + offer.reason() : coded + ": " + offer.reason();
    }

    private static String number(@Nullable BigDecimal number, String unit) {
        return number == null ? "–" : number.stripTrailingZeros().toPlainString() + unit;
    }
}

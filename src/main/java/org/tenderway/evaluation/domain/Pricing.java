package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Takes prices, once quality is locked: from the opened envelopes as they stand, and typed for bids on paper. */
@Service
@Transactional
public class Pricing {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 15;

    private final EvaluationFiles files;
    private final OpenedPrices opened;
    private final BidPrices prices;
    private final Locks locks;
    private final CurrentActor actor;
    private final Clock clock;

    Pricing(
            EvaluationFiles files,
            OpenedPrices opened,
            BidPrices prices,
            Locks locks,
            CurrentActor actor,
            Clock clock) {
        this.files = files;
        this.opened = opened;
        this.prices = prices;
        this.locks = locks;
        this.actor = actor;
        this.clock = clock;
    }

    /** The list to confirm and to fill in: the title and the bids to price. */
    @Transactional(readOnly = true)
    public PriceList list(String lotRole) {
        return opened.list(priced(files.file(lotRole)));
    }

    /** @param given pounds by bid and line; nothing is needed where the envelope says it, and nothing else is taken */
    public void enter(String lotRole, Map<String, Map<String, BigDecimal>> given) {
        Evaluation evaluation = priced(files.toChange(lotRole));
        PriceList list = opened.list(evaluation);
        Set<String> known =
                list.rows().stream().map(row -> row.bid().reference()).collect(Collectors.toSet());
        ScoringRule.OPENED_BIDS_ONLY.unless(known.containsAll(given.keySet()));
        Instant now = clock.instant();
        String by = actor.get().userId();
        for (PriceList.Row row : list.rows()) {
            Map<String, BigDecimal> typed =
                    new HashMap<>(given.getOrDefault(row.bid().reference(), Map.of()));
            for (PriceList.Line line : row.lines()) {
                BigDecimal price = price(row, line, typed.remove(line.code()));
                if (price != null) {
                    String bid = row.bid().reference();
                    prices.save(new BidPrice(lotRole, bid, line.code(), price, row.opened(), by, now));
                }
            }
            Refusal.unless(typed.isEmpty(), "", "this tender asks for no such price line");
        }
        locks.sealPrices(lotRole);
        evaluation.enterPrices();
        files.keep(evaluation);
    }

    @Transactional(readOnly = true)
    public void refuseUnlessEntered(String lotRole) {
        ScoringRule.EVERY_BID_PRICED.unless(files.file(lotRole).stage().compareTo(EvaluationStage.PRICES) > 0);
    }

    @Transactional(readOnly = true)
    public boolean isPriceWeighed(String lotRole) {
        return files.methodology(files.file(lotRole)).pricesWeigh();
    }

    private Evaluation priced(Evaluation evaluation) {
        ScoringRule.PRICES_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        evaluation.stage().refuseUnlessPricing();
        return evaluation;
    }

    private static @Nullable BigDecimal price(PriceList.Row row, PriceList.Line line, @Nullable BigDecimal typed) {
        BigDecimal amount = line.amount();
        if (!row.opened()) {
            return typed == null && row.excluded() ? null : checked(typed, row.bid(), line.field());
        }
        ScoringRule.PRICE_AS_OPENED.unless(
                typed == null || (amount != null && typed.compareTo(amount) == 0), line.field());
        boolean named = amount != null && amount.signum() > 0;
        ScoringRule.PRICE_IN_ENVELOPE.unless(named || row.excluded(), line.field());
        return named ? amount : null;
    }

    private static BigDecimal checked(@Nullable BigDecimal price, BidView bid, String field) {
        if (price == null) {
            throw new Refusal(field, ScoringRule.EVERY_BID_PRICED.reason() + ": " + bid.supplierName());
        }
        ScoringRule.PRICE_ABOVE_ZERO.unless(price.signum() > 0, field);
        BigDecimal bare = price.stripTrailingZeros();
        ScoringRule.PRICE_EXACT.unless(
                bare.scale() <= MOST_DECIMALS && bare.precision() - bare.scale() <= MOST_DIGITS, field);
        return price;
    }
}

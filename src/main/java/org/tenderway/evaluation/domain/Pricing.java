package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Takes prices, once quality is locked. */
@Service
@Transactional
public class Pricing {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 15;

    private final EvaluationFiles files;
    private final BidPrices prices;
    private final CurrentActor actor;
    private final Clock clock;

    Pricing(EvaluationFiles files, BidPrices prices, CurrentActor actor, Clock clock) {
        this.files = files;
        this.prices = prices;
        this.actor = actor;
        this.clock = clock;
    }

    /** The list to fill in: the title and the bids to price. */
    @Transactional(readOnly = true)
    public PriceList list(String lotRole) {
        priced(files.file(lotRole));
        return new PriceList(files.title(lotRole), files.bids(lotRole));
    }

    public void enter(String lotRole, Map<String, BigDecimal> given) {
        Evaluation evaluation = priced(files.toChange(lotRole));
        List<BidView> bids = files.bids(lotRole);
        Set<String> known = bids.stream().map(BidView::reference).collect(Collectors.toSet());
        ScoringRule.OPENED_BIDS_ONLY.unless(known.containsAll(given.keySet()));
        Instant now = clock.instant();
        for (BidView bid : bids) {
            BigDecimal price = checked(given, bid);
            prices.save(
                    new BidPrice(lotRole, bid.reference(), price, actor.get().userId(), now));
        }
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
        evaluation.refuseUnlessPricing();
        return evaluation;
    }

    private static BigDecimal checked(Map<String, BigDecimal> given, BidView bid) {
        String field = PriceList.field(bid);
        BigDecimal price = given.get(bid.reference());
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

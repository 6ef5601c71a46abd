package org.tenderway.clarification.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.vocabulary.Refusal;

/** How many questions an organisation asks, kept in memory only: written down, it would tell who asked. */
@Component
class QuestionCount {

    private static final int MOST = 250;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    void refuseTooMany(String tender, SignedInSupplier supplier) {
        int asked = counts.merge(tender + " " + supplier.account(), 1, Integer::sum);
        Refusal.unless(asked <= MOST, "question", "you have asked %d questions already".formatted(MOST));
    }
}

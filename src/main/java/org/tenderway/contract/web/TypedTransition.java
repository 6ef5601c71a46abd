package org.tenderway.contract.web;

import java.util.Objects;
import org.tenderway.contract.domain.transition.NewPost;
import org.tenderway.contract.domain.transition.RiskView;
import org.tenderway.vocabulary.Refusal;

/** Whatever may be typed on the page of a transition. */
record TypedTransition(
        String itemsDone,
        String itemNumber,
        String exceptedBecause,
        String rows,
        String label,
        String people,
        String startsOn,
        String months,
        String cost,
        String risk,
        String riskTitle,
        String likelihood,
        String impact,
        String owner,
        String mitigation) {

    static final TypedTransition NONE = new TypedTransition("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    TypedTransition {
        itemsDone = Objects.requireNonNullElse(itemsDone, "");
        itemNumber = Objects.requireNonNullElse(itemNumber, "");
        exceptedBecause = Objects.requireNonNullElse(exceptedBecause, "");
        rows = Objects.requireNonNullElse(rows, "");
        label = Objects.requireNonNullElse(label, "");
        people = Objects.requireNonNullElse(people, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        months = Objects.requireNonNullElse(months, "");
        cost = Objects.requireNonNullElse(cost, "");
        risk = Objects.requireNonNullElse(risk, "");
        riskTitle = Objects.requireNonNullElse(riskTitle, "");
        likelihood = Objects.requireNonNullElse(likelihood, "");
        impact = Objects.requireNonNullElse(impact, "");
        owner = Objects.requireNonNullElse(owner, "");
        mitigation = Objects.requireNonNullElse(mitigation, "");
    }

    int item() {
        Refusal.unless(itemNumber.strip().matches("[0-9]{1,3}"), "itemNumber", "enter the number of the item");
        return Integer.parseInt(itemNumber.strip());
    }

    NewPost post() {
        return TransitionPages.post(this);
    }

    RiskView newRisk() {
        return new RiskView("", riskTitle, likelihood, impact, owner, mitigation, true);
    }

    TypedTransition withRows(String text) {
        return new TypedTransition(
                itemsDone,
                itemNumber,
                exceptedBecause,
                text,
                label,
                people,
                startsOn,
                months,
                cost,
                risk,
                riskTitle,
                likelihood,
                impact,
                owner,
                mitigation);
    }
}

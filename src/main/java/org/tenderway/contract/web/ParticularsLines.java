package org.tenderway.contract.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractParty;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.register.RegisterMonths;
import org.tenderway.contract.web.ContractLines.Line;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.TermLength;

/** The particulars of a contract on its page; what is not known is left out. */
final class ParticularsLines {

    private ParticularsLines() {}

    static List<Line> of(ContractView contract, ContractParticulars known) {
        return Stream.of(
                        new Line("Council's reference", known.councilReference()),
                        new Line("Service", known.service()),
                        new Line("Department", known.department()),
                        new Line("Description", known.description()),
                        new Line("Owner", known.owner()),
                        new Line("Term", known.term()),
                        new Line("Review", known.reviewOn() == null ? "" : ContractRow.day(known.reviewOn())),
                        new Line("Lots and roles", known.lots()),
                        new Line(
                                "Commissioned together with",
                                joined(known.parties().stream().map(ParticularsLines::party))),
                        new Line(
                                "Value stated, options included",
                                money(known.value().stated())),
                        new Line("Value of a year", money(known.value().annual())),
                        new Line(
                                "Value computed",
                                known.value()
                                        .computed(months(contract, known))
                                        .map(Money::toString)
                                        .orElse("")),
                        new Line("Irrecoverable VAT", money(known.value().irrecoverableVat())),
                        new Line("Price base", known.value().priceBase()),
                        new Line("Funding", joined(known.funding().stream().map(share -> "%s%s %s%%"
                                .formatted(
                                        share.line().isEmpty() ? "" : share.line() + ": ",
                                        share.payer(),
                                        share.share().percent().toPlainString())))),
                        new Line(
                                "Key performance indicators",
                                joined(known.kpis().stream()
                                        .map(kpi -> kpi.name() + (kpi.target().isEmpty() ? "" : ": " + kpi.target())))),
                        new Line(
                                "Documents",
                                joined(known.documents().stream()
                                        .map(paper -> paper.title()
                                                + (paper.place().isEmpty() ? "" : ": " + paper.place())))),
                        new Line("Procedure", known.sourcing().procedure()),
                        new Line("Invitation", known.sourcing().invitation()),
                        new Line("CPV code", known.sourcing().cpv()),
                        new Line(
                                "Small or medium-sized enterprise",
                                yesNo(known.sourcing().sme())),
                        new Line(
                                "Voluntary or community enterprise",
                                yesNo(known.sourcing().vcse())),
                        new Line(
                                "Supplier's registered number", known.sourcing().registeredNumber()))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    /** One sentence where papers state another value than a year's cost gives, or nothing. */
    static String flag(ContractView contract, ContractParticulars known) {
        int months = months(contract, known);
        return known.value().disagrees(months)
                ? "The papers state %s; %s a year for %s comes to %s. Neither is changed here."
                        .formatted(
                                money(known.value().stated()),
                                money(known.value().annual()),
                                months % 12 == 0 ? months / 12 + " years" : months + " months",
                                known.value()
                                        .computed(months)
                                        .map(Money::toString)
                                        .orElse(""))
                : "";
    }

    private static int months(ContractView contract, ContractParticulars known) {
        return known.term().isEmpty()
                ? RegisterMonths.between(contract.startsOn(), contract.ceilingEnd())
                : TermLength.of(known.term()).ceilingMonths();
    }

    private static String party(ContractParty party) {
        return party.name()
                + (party.role().isEmpty() ? "" : ", " + party.role())
                + (party.aliases().isEmpty() ? "" : " (also " + String.join(", ", party.aliases()) + ")");
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }

    private static String yesNo(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "Yes" : "No";
    }
}

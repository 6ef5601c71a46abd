package org.tenderway.contract.domain.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderway.contract.ContractDocument;
import org.tenderway.contract.ContractKpi;
import org.tenderway.contract.ContractParty;
import org.tenderway.contract.FundingShare;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

/** Lists inside one cell: items end at a semicolon, their parts at a bar, other names follow an equals sign. */
final class ParticularsText {

    private static final Pattern ITEM = Pattern.compile(";\\s+|;$|\\n");
    private static final Pattern SHARE =
            Pattern.compile("(?:(.+?)\\s*:\\s+)?(.+?)\\s+([0-9]{1,3}(?:\\.[0-9]{1,6})?)\\s?%?");

    private ParticularsText() {}

    static List<ContractParty> parties(String text) {
        return items(text, item -> {
            String[] parts = parts(item, 2, "write each party as: name = other name | role");
            List<String> names =
                    Stream.of(parts[0].split("=", -1)).map(String::strip).toList();
            Refusal.unless(names.stream().noneMatch(String::isEmpty), "", "a party or one of its other names is empty");
            return new ContractParty(names.get(0), parts.length > 1 ? parts[1] : "", names.subList(1, names.size()));
        });
    }

    static String parties(List<ContractParty> parties) {
        return joined(
                parties,
                party -> Stream.concat(Stream.of(party.name()), party.aliases().stream())
                                .collect(Collectors.joining(" = "))
                        + bar(party.role()));
    }

    static List<FundingShare> funding(String text) {
        List<FundingShare> shares = items(text, item -> {
            var form = SHARE.matcher(item);
            Refusal.unless(form.matches(), "", "write each share as: Council 72, or Residential: Council 72");
            String line = form.group(1) == null ? "" : form.group(1).strip();
            return new FundingShare(line, form.group(2), Weight.of(form.group(3)));
        });
        FundingShare.refuseUnlessWhole(shares);
        return shares;
    }

    static String funding(List<FundingShare> shares) {
        return joined(
                shares,
                share -> (share.line().isEmpty() ? "" : share.line() + ": ") + share.payer() + " "
                        + share.share().percent().toPlainString());
    }

    static List<ContractKpi> kpis(String text) {
        return items(text, item -> {
            String[] parts = parts(item, 2, "write each indicator as: what is measured | target");
            return new ContractKpi(parts[0], parts.length > 1 ? parts[1] : "");
        });
    }

    static String kpis(List<ContractKpi> kpis) {
        return joined(kpis, kpi -> kpi.name() + bar(kpi.target()));
    }

    static List<ContractDocument> documents(String text) {
        return items(text, item -> {
            String[] parts = parts(item, 2, "write each document as: title | where it lies");
            return new ContractDocument(parts[0], parts.length > 1 ? parts[1] : "");
        });
    }

    static String documents(List<ContractDocument> documents) {
        return joined(documents, document -> document.title() + bar(document.place()));
    }

    private static String[] parts(String item, int most, String how) {
        String[] parts = Stream.of(item.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Refusal.unless(parts.length <= most && Arrays.stream(parts).noneMatch(String::isEmpty), "", how);
        return parts;
    }

    private static <T> List<T> items(String text, Function<String, T> reading) {
        List<T> found = new ArrayList<>();
        for (String item : ITEM.split(text)) {
            if (!item.isBlank()) {
                found.add(reading.apply(item.strip()));
            }
        }
        return List.copyOf(found);
    }

    private static <T> String joined(List<T> all, Function<T, String> writing) {
        return all.stream().map(writing).collect(Collectors.joining("; "));
    }

    private static String bar(String part) {
        return part.isEmpty() ? "" : " | " + part;
    }
}

package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tenderway.methodology.ConsensusCheck;
import org.tenderway.methodology.Outcome;
import org.tenderway.vocabulary.Refusal;

/** Answers a trial. It keeps nothing: no row, no fact, no file. */
@Component
public class TryOut {

    private static final int LONGEST = 2_000_000;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** @param body JSON with {@code methodology} and {@code bids}, or with {@code method} and {@code inputs} */
    public Map<String, Object> answer(String body) {
        JsonNode request = read(body);
        Refusal.unless(request.isObject(), "", "send an object with methodology and bids, or with method and inputs");
        JsonNode methodology = request.get("methodology");
        JsonNode bids = request.get("bids");
        if (methodology != null && methodology.isObject()) {
            Refusal.unless(bids != null, "bids", "enter the bids");
            return assessed(GeneralReading.read(methodology, Objects.requireNonNull(bids)));
        }
        JsonNode method = request.hasNonNull("method") ? request.get("method") : methodology;
        Refusal.unless(method != null && method.isTextual(), "method", "name the method, or send a methodology");
        JsonNode inputs = request.get("inputs");
        Refusal.unless(inputs != null && inputs.getNodeType() == JsonNodeType.OBJECT, "inputs", "enter the inputs");
        String name = Objects.requireNonNull(method).textValue();
        Inputs given = new Inputs(Objects.requireNonNull(inputs), "inputs");
        return switch (Method.named(name)) {
            case HALF_UP_HALF_EVEN -> rounded(given);
            case MODERATION -> moderated(given);
            default -> assessed(new ExampleReading(name, given, request.get("rounding")).trial());
        };
    }

    private JsonNode read(String body) {
        Refusal.unless(body.length() <= LONGEST, "", "the request is too long");
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw Refusal.because("the request is not readable: send the JSON that the description shows");
        }
    }

    private static Map<String, Object> assessed(Trial trial) {
        Results results = new Results(trial);
        Answer answer = new Answer(trial.methodology());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("method", trial.method().title());
        Map<String, Outcome> lots = new LinkedHashMap<>();
        trial.lots().forEach((lot, bids) -> lots.put(lot, Outcome.of(trial.methodology(), bids)));
        if (trial.hasLots()) {
            all.put("result", results.allocated(lots));
            Map<String, Object> each = new LinkedHashMap<>();
            lots.forEach((lot, outcome) -> {
                Map<String, Object> one = new LinkedHashMap<>(answer.of(outcome));
                one.put("result", results.of(outcome));
                each.put(lot, one);
            });
            all.put("lots", each);
        } else {
            Outcome outcome = lots.values().iterator().next();
            all.put("result", results.of(outcome));
            all.put("unrounded", results.unrounded(outcome));
            Answer.putIf(all, "contrast_relative", results.contrast());
            all.putAll(answer.of(outcome));
        }
        all.put("understood", answer.understood());
        all.put("notUsed", trial.notUsed());
        return all;
    }

    private static Map<String, Object> rounded(Inputs inputs) {
        JsonNode values = inputs.take("value", "values");
        Integer decimals = inputs.whole("dp", "decimals", "decimalplaces");
        Refusal.unless(values != null, "inputs.value", "enter the values to round");
        Refusal.unless(
                decimals == null || decimals >= 0 && decimals <= 10, "inputs.dp", "round to between 0 and 10 decimals");
        List<BigDecimal> read = new ArrayList<>();
        if (Objects.requireNonNull(values).isContainerNode()) {
            read.addAll(Inputs.decimals(values, "inputs.value").values());
        } else {
            read.add(Figures.decimal(values, "inputs.value"));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        Map<String, java.math.RoundingMode> modes = new LinkedHashMap<>();
        modes.put("half_up", java.math.RoundingMode.HALF_UP);
        modes.put("half_even", java.math.RoundingMode.HALF_EVEN);
        modes.put("half_down", java.math.RoundingMode.HALF_DOWN);
        modes.put("down", java.math.RoundingMode.DOWN);
        modes.forEach((name, mode) -> result.put(
                name,
                read.stream()
                        .map(value -> value.setScale(decimals == null ? 2 : decimals, mode)
                                .toPlainString())
                        .toList()));
        return answered(Method.HALF_UP_HALF_EVEN, result, inputs);
    }

    private static Map<String, Object> moderated(Inputs inputs) {
        Map<String, BigDecimal> individual = inputs.decimals("individual", "scores", "individualscores");
        BigDecimal consensus = inputs.decimal("consensus", "moderated");
        BigDecimal top = inputs.decimal("scalemax", "maxscore");
        Refusal.unless(!individual.isEmpty(), "inputs.individual", "enter the individual scores");
        Refusal.unless(consensus != null, "inputs.consensus", "enter the consensus; an average is none");
        BigDecimal end = top == null ? BigDecimal.valueOf(5) : top;
        String rationale = inputs.text("rationale");
        ConsensusCheck check = new ConsensusCheck(
                Objects.requireNonNull(consensus),
                end,
                rationale == null || rationale.matches("(?i)none|missing|null") ? "" : rationale,
                Conflicts.open(inputs.take("conflict", "conflicts", "conflicted")),
                inputs.flag("changedafterprices", "changedafterpricesopened", "changedafterpriceswereopened"),
                Objects.requireNonNullElse(inputs.text("changereason", "recordedreason", "reason"), ""));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("moderated", Conflicts.number(Objects.requireNonNull(consensus)));
        result.put(
                "average_for_information",
                ConsensusCheck.average(individual.values())
                        .rounded(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString());
        result.put("valid", check.broken().isEmpty());
        result.put("invalid_because", check.broken());
        result.put("invalid_if", ConsensusCheck.rules(end));
        return answered(Method.MODERATION, result, inputs);
    }

    private static Map<String, Object> answered(Method method, Map<String, Object> result, Inputs inputs) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("method", method.title());
        all.put("result", result);
        all.put("notUsed", inputs.notUsed());
        return all;
    }
}

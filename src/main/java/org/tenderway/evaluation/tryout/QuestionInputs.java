package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.Question.Kind;
import org.tenderway.methodology.Question.Stage;
import org.tenderway.methodology.Section;
import org.tenderway.vocabulary.Refusal;

/** Reads questions and sections: their weights, scales and minimums. */
final class QuestionInputs {

    private static final BigDecimal USUAL_TOP = BigDecimal.valueOf(5);

    final Map<String, BigDecimal> weights = new LinkedHashMap<>();
    private final Map<String, String> sectionOf = new LinkedHashMap<>();
    private final Map<String, BigDecimal> sectionMinimum = new LinkedHashMap<>();
    private final Map<String, BigDecimal> sectionPercent = new LinkedHashMap<>();
    private final Map<String, BigDecimal> minimum = new HashMap<>();
    private final Map<String, BigDecimal> tops = new HashMap<>();
    private @Nullable BigDecimal everyMinimum;
    private BigDecimal top = USUAL_TOP;
    private boolean numbered;

    void read(Inputs inputs, @Nullable JsonNode weighted) {
        if (weighted != null) {
            numbered = weighted.isArray();
            weights(weighted, "", inputs.at("weights"));
        }
        JsonNode sections = inputs.take("sections", "section");
        if (sections != null) {
            Inputs.each(sections).forEach(this::section);
        }
        scale(inputs);
        JsonNode least = inputs.take(
                "minscore",
                "minscores",
                "minimumscore",
                "minimumscores",
                "minimums",
                "minimum",
                "minperquestion",
                "questionmin",
                "questionminimum",
                "questionminimums",
                "qualitymineach",
                "mineach",
                "minimumeach");
        if (least != null && least.isContainerNode()) {
            minimum.putAll(Inputs.decimals(least, inputs.at("minscore")));
        } else if (least != null) {
            everyMinimum = Figures.decimal(least, inputs.at("minscore"));
        }
        sectionPercent.putAll(inputs.decimals("sectionminpercent", "sectionminimumpercent", "minsectionpercent"));
        sectionMinimum.putAll(inputs.decimals(
                "sectionmin", "sectionminimum", "sectionminimums", "minsection", "sectionmins", "minimumpersection"));
    }

    /** Weights by question, or by section and question. */
    private void weights(JsonNode node, String section, String field) {
        Refusal.unless(node.isContainerNode(), field, "“%s” must hold a weight for each question".formatted(field));
        Inputs.each(node).forEach((key, weight) -> {
            if (weight.isObject()) {
                weights(weight, key, field + "." + key);
            } else {
                weights.put(key, Figures.decimal(weight, field + "." + key));
                if (!section.isEmpty()) {
                    sectionOf.put(key, section);
                }
            }
        });
    }

    /** A section as a list of questions, as weights of questions, or as an object with both and a minimum. */
    private void section(String code, JsonNode node) {
        String field = "sections." + code;
        if (node.isArray()) {
            node.forEach(question -> sectionOf.put(question.asText(), code));
            return;
        }
        if (node.isTextual() && !Figures.isDecimal(node)) {
            sectionOf.put(code, node.textValue());
            return;
        }
        Inputs inside = new Inputs(node, field);
        BigDecimal least = inside.decimal("min", "minimum", "minscore", "minimumscore");
        BigDecimal percent = inside.decimal("minpercent", "minimumpercent");
        if (least != null) {
            sectionMinimum.put(code, least);
        }
        if (percent != null) {
            sectionPercent.put(code, percent);
        }
        JsonNode questions = inside.take("questions", "weights");
        if (questions != null && questions.isArray()) {
            questions.forEach(question -> sectionOf.put(question.asText(), code));
        } else if (questions != null) {
            weights(questions, code, field);
        } else {
            Inputs.each(node).forEach((question, weight) -> {
                if (Figures.isDecimal(weight) && !Inputs.bare(question).startsWith("min")) {
                    weights.put(question, Figures.decimal(weight, field + "." + question));
                    sectionOf.put(question, code);
                }
            });
        }
    }

    private void scale(Inputs inputs) {
        JsonNode scale = inputs.take("scalemax", "maxscore", "scale", "maximumscore", "top", "scaletop");
        if (scale == null) {
            return;
        }
        String field = inputs.at("scalemax", "maxscore", "scale");
        if (scale.isContainerNode()) {
            tops.putAll(Inputs.decimals(scale, field));
        } else {
            String typed = scale.asText().replaceAll("^\\s*0\\s*(-|–|to|\\.\\.)\\s*", "");
            top = Figures.decimal(typed, field);
        }
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        weights.forEach((code, weight) -> {
            String lower = code.toLowerCase(Locale.ROOT);
            boolean interview = lower.contains("interview") || lower.contains("presentation");
            questions.add(new Question(
                    code,
                    numbered ? "question " + code : code,
                    sectionOf.getOrDefault(code, ""),
                    Kind.SCORED,
                    interview ? Stage.INTERVIEW : Stage.WRITTEN,
                    weight,
                    tops.getOrDefault(code, top),
                    minimum.getOrDefault(code, everyMinimum),
                    true,
                    new TreeMap<>()));
        });
        for (String code : minimum.keySet()) {
            Refusal.unless(weights.containsKey(code), "min_score." + code, "there is no question “%s”".formatted(code));
        }
        return questions;
    }

    List<Section> sections() {
        Map<String, BigDecimal> whole = new LinkedHashMap<>();
        sectionOf.forEach((question, section) ->
                whole.merge(section, weights.getOrDefault(question, BigDecimal.ZERO), BigDecimal::add));
        sectionMinimum.keySet().forEach(code -> refuseUnknown(code, whole));
        sectionPercent.keySet().forEach(code -> refuseUnknown(code, whole));
        List<Section> sections = new ArrayList<>();
        whole.forEach((code, weight) -> {
            BigDecimal percent = sectionPercent.get(code);
            sections.add(new Section(
                    code,
                    code,
                    percent == null
                            ? sectionMinimum.get(code)
                            : percent.multiply(weight).movePointLeft(2)));
        });
        return sections;
    }

    void everyQuestion(Iterable<String> codes, boolean byNumber) {
        numbered = byNumber;
        codes.forEach(code -> weights.put(code, BigDecimal.ONE));
    }

    private static void refuseUnknown(String code, Map<String, BigDecimal> known) {
        Refusal.unless(known.containsKey(code), "section_min." + code, "there is no section “%s”".formatted(code));
    }
}

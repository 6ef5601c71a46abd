package org.tenderway.accreditation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.CriterionAnswer;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.accreditation.domain.ApplicationPaper;
import org.tenderway.calendar.TypedDay;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The answers of one application as they stand in the inputs of its page: only what is asked has inputs. */
record AnswerLines(ApplicationPaper paper, Map<String, String> typed) {

    /** One criterion with its inputs, and what was said and found before. */
    record AnswerLine(ApplicationPaper.Line line, Input answer, Input evidence, Input until) {}

    /** Every date that is none, at its input. */
    List<Refusal> unreadable() {
        List<Refusal> found = new ArrayList<>();
        for (ApplicationPaper.Line line : asked()) {
            try {
                until(line.criterion().code());
            } catch (Refusal refusal) {
                found.add(new Refusal(
                        "until-" + line.criterion().code(), "enter a date that exists, for example 2025-03-31"));
            }
        }
        return found;
    }

    Map<String, CriterionAnswer> read() {
        Map<String, CriterionAnswer> answers = new HashMap<>();
        for (ApplicationPaper.Line line : asked()) {
            String code = line.criterion().code();
            answers.put(code, new CriterionAnswer(text("answer-", code), text("evidence-", code), until(code)));
        }
        return answers;
    }

    List<AnswerLine> inputs(List<Problem> problems) {
        return asked().stream()
                .map(line -> new AnswerLine(
                        line,
                        input("answer-", line, problems),
                        input("evidence-", line, problems),
                        input("until-", line, problems)))
                .toList();
    }

    /** What stands already and is not asked again. */
    List<ApplicationPaper.Line> standing() {
        return paper.lines().stream().filter(line -> !line.asked()).toList();
    }

    private List<ApplicationPaper.Line> asked() {
        return paper.lines().stream().filter(ApplicationPaper.Line::asked).toList();
    }

    private Input input(String prefix, ApplicationPaper.Line line, List<Problem> problems) {
        NewCriterion criterion = line.criterion();
        String field = prefix + criterion.code();
        return new Input(field, text(prefix, criterion.code()), Problem.at(problems, field));
    }

    private String text(String prefix, String code) {
        return typed.getOrDefault(prefix + code, "");
    }

    private @Nullable LocalDate until(String code) {
        return TypedDay.optional("until-" + code, text("until-", code));
    }
}

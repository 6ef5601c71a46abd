package org.tenderway.accreditation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderway.accreditation.CriterionFinding;
import org.tenderway.accreditation.domain.ApplicationPaper;
import org.tenderway.vocabulary.Problem;

/** What an assessor found, as it stands in the inputs of the page. */
record FindingLines(ApplicationPaper paper, List<String> codes, Map<String, String> typed) {

    /** One criterion with the answer to it and the inputs for what was found. */
    record FindingLine(ApplicationPaper.Line line, Input verdict, Input reason) {}

    Map<String, CriterionFinding> read() {
        Map<String, CriterionFinding> found = new HashMap<>();
        for (String code : codes) {
            String verdict = typed.getOrDefault("verdict-" + code, "");
            Boolean met = verdict.equals("met") ? Boolean.TRUE : verdict.equals("notMet") ? Boolean.FALSE : null;
            found.put(code, new CriterionFinding(met, typed.getOrDefault("reason-" + code, "")));
        }
        return found;
    }

    List<FindingLine> inputs(List<Problem> problems) {
        return paper.lines().stream()
                .filter(line -> codes.contains(line.criterion().code()))
                .map(line -> new FindingLine(line, input("verdict-", line, problems), input("reason-", line, problems)))
                .toList();
    }

    private Input input(String prefix, ApplicationPaper.Line line, List<Problem> problems) {
        String field = prefix + line.criterion().code();
        return new Input(field, typed.getOrDefault(field, ""), Problem.at(problems, field));
    }
}

package org.tenderway.evaluation.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the scores of each question mean, as the tender published it. */
@Service
@Transactional(readOnly = true)
public class ScaleWords {

    private final EvaluationFiles files;

    ScaleWords(EvaluationFiles files) {
        this.files = files;
    }

    /** By question and score; a question without descriptors has none. */
    public Map<String, SortedMap<Integer, String>> of(String lotRole) {
        Map<String, SortedMap<Integer, String>> words = new HashMap<>();
        files.methodology(files.file(lotRole))
                .scoring()
                .questions()
                .forEach(question -> words.put(question.code(), question.descriptors()));
        return words;
    }

    /** "0: no answer; 5: excellent". */
    public static String line(SortedMap<Integer, String> descriptors) {
        return descriptors.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
    }
}

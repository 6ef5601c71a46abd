package org.tenderway.dashboard.web;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.dashboard.ProcessPicture;
import org.tenderway.dashboard.process.RunningStages;

/** The pictures of the processes that run in a case, each with where it stands. */
@Component
class Pictures {

    private final RunningStages stages;
    private final ProcessPicture drawing = new ProcessPicture();

    Pictures(RunningStages stages) {
        this.stages = stages;
    }

    List<Picture> of(CasePage page) {
        return page.stages().stream().map(this::picture).toList();
    }

    private Picture picture(CasePage.Stage stage) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<String, List<CasePage.Place>> places = new LinkedHashMap<>();
        for (CasePage.Place place : stage.places()) {
            positions.merge(place.activity(), 1, Integer::sum);
            places.computeIfAbsent(place.name(), name -> new ArrayList<>()).add(place);
        }
        String svg = drawing.svg(new ByteArrayInputStream(stages.model(stage.model())), positions);
        List<Here> here = places.entrySet().stream()
                .map(entry -> new Here(entry.getKey(), counted(entry.getValue())))
                .toList();
        return new Picture(stage.process(), stage.title(), svg, here);
    }

    /** The same subject several times at one activity, as in a multi-instance call, is said once with its number. */
    private static List<CasePage.Place> counted(List<CasePage.Place> places) {
        Map<String, List<CasePage.Place>> bySubject = places.stream()
                .collect(Collectors.groupingBy(CasePage.Place::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.values().stream()
                .map(same -> same.size() == 1
                        ? same.get(0)
                        : same.get(0).about("%s (%d)".formatted(same.get(0).subject(), same.size())))
                .toList();
    }

    /** A drawn process and, in words, the same positions that it marks. */
    public record Picture(String process, String title, String svg, List<Here> here) {}

    /** Everything that stands at one activity. */
    public record Here(String activity, List<CasePage.Place> places) {}
}

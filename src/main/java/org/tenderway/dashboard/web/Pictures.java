package org.tenderway.dashboard.web;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .map(entry -> new Here(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        return new Picture(stage.process(), stage.title(), svg, here);
    }

    /** A drawn process and, in words, the same positions that it marks. */
    public record Picture(String process, String title, String svg, List<Here> here) {}

    /** Everything that stands at one activity. */
    public record Here(String activity, List<CasePage.Place> places) {}
}

package org.tenderway.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/** The label that a person sees on the form beside a field, so that a reason can be read without its machine name. */
@Component
class FormLabels {

    private final FormService forms;
    private final ObjectMapper json;

    FormLabels(FormService forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** The label, or nothing when the task has no form of the engine's or the form no such field. */
    String of(String taskId, String field) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            for (JsonNode component : json.readTree(form).findParents("key")) {
                if (component.path("key").asText().equals(field)) {
                    return component
                            .path(component.has("label") ? "label" : "dateLabel")
                            .asText()
                            .strip();
                }
            }
        } catch (ProcessEngineException | IOException noForm) {
            return "";
        }
        return "";
    }
}

package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.Listener;

/** A model or a decision table that is deployed names things elsewhere, and nothing of it is fetched. */
@DatabaseTest
class ReachingModelsTests {

    @Autowired
    RepositoryService repository;

    @Test
    void noModelThatIsDeployedMakesTheServerFetchAnything() throws Exception {
        long before = repository.createDeploymentQuery().count();
        try (var listener = new Listener()) {
            for (Map.Entry<String, String> model : models(listener.address()).entrySet()) {
                for (String name : new String[] {"reaching.bpmn", "reaching.dmn"}) {
                    try {
                        var made = repository
                                .createDeployment()
                                .addString(name, model.getValue())
                                .deploy();
                        repository.deleteDeployment(made.getId(), true);
                    } catch (ProcessEngineException refused) {
                        assertThat(refused).hasMessageNotContaining("root:");
                    }
                }
                listener.heardNothing(model.getKey());
            }
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static Map<String, String> models(String address) {
        String bpmn =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:x"%s>%s\
                <process id="reaching" isExecutable="true"><startEvent id="start" name="%s"/></process></definitions>""";
        Map<String, String> models = new LinkedHashMap<>();
        models.put(
                "entity",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(address) + bpmn.formatted("", "", "&e;"));
        models.put(
                "parameter",
                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(address) + bpmn.formatted("", "", "x"));
        models.put("subset", "<!DOCTYPE x SYSTEM \"%s\">".formatted(address) + bpmn.formatted("", "", "x"));
        models.put("stylesheet", "<?xml-stylesheet href=\"%s\"?>".formatted(address) + bpmn.formatted("", "", "x"));
        models.put("schema", bpmn.formatted(" xsi:schemaLocation=\"urn:y %s\"".formatted(address), "", "x"));
        models.put(
                "import",
                bpmn.formatted(
                        "",
                        "<import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"%s\" namespace=\"urn:y\"/>"
                                .formatted(address),
                        "x"));
        models.put(
                "include",
                bpmn.formatted(
                        "",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/>".formatted(address),
                        "x"));
        return models;
    }
}

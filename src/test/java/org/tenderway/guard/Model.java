package org.tenderway.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One process model as its file holds it. */
public record Model(Path file, BpmnModelInstance bpmn) {

    public static final Path PROCESSES = Path.of("processes");
    public static final Path BROKEN = Path.of("src/test/resources/broken");
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Every model below a folder, in the order of their names. */
    public static List<Model> in(Path folder) {
        return files(folder, ".bpmn").stream().map(Model::read).toList();
    }

    public static Model read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Model(file, Bpmn.readModelFromStream(in));
        } catch (IOException failed) {
            throw new IllegalStateException(file.toString(), failed);
        }
    }

    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(folder.toString(), failed);
        }
    }

    public Process process() {
        return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    public String id() {
        return process().getId();
    }

    public String stem() {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    public String room() {
        return file.toAbsolutePath().getParent().getFileName().toString();
    }

    public <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(bpmn.getModelElementsByType(type));
    }

    public List<UserTask> userTasks() {
        return all(UserTask.class);
    }

    /** Every element of the process itself; the diagram is left out. */
    public List<Element> elements() {
        List<Element> found = new ArrayList<>();
        Node root = bpmn.getDocument().getDomSource().getNode();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Element> found) {
        if (node instanceof Element element) {
            if ("BPMNDiagram".equals(element.getLocalName())) {
                return;
            }
            found.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    /** The id of the element or of the nearest one around it that has one. */
    public static String where(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute("id") && !around.getLocalName().endsWith("EventDefinition")) {
                return around.getAttribute("id");
            }
        }
        return "?";
    }
}

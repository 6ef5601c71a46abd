package org.tenderway.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a BPMN 2.0 file with its diagram. Document types are refused, so a model cannot reach outside itself. */
final class DiagramReader {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String SHAPES = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";

    private final Document document;
    private final Map<String, Element> elements = new HashMap<>();

    private DiagramReader(Document document) {
        this.document = document;
        for (Element element : all(document.getDocumentElement(), MODEL, "*")) {
            if (!element.getAttribute("id").isEmpty()) {
                elements.put(element.getAttribute("id"), element);
            }
        }
    }

    static Diagram read(InputStream bpmn) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DiagramReader(factory.newDocumentBuilder().parse(bpmn)).diagram();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("the process model cannot be read", unreadable);
        }
    }

    private Diagram diagram() {
        Element process = first(document.getDocumentElement(), MODEL, "process");
        if (process == null) {
            throw new IllegalArgumentException("the model holds no process");
        }
        String id = process.getAttribute("id");
        String name = process.getAttribute("name");
        List<Diagram.Shape> shapes = new ArrayList<>();
        for (Element shape : all(document.getDocumentElement(), SHAPES, "BPMNShape")) {
            Element element = elements.get(shape.getAttribute("bpmnElement"));
            if (element != null) {
                shapes.add(shape(shape, element));
            }
        }
        List<Diagram.Flow> flows = new ArrayList<>();
        for (Element edge : all(document.getDocumentElement(), SHAPES, "BPMNEdge")) {
            Element element = elements.get(edge.getAttribute("bpmnElement"));
            List<Diagram.Point> points = all(edge, LINES, "waypoint").stream()
                    .map(point -> new Diagram.Point(number(point, "x"), number(point, "y")))
                    .toList();
            if (element != null && points.size() > 1) {
                flows.add(flow(element, docked(element, points, shapes)));
            }
        }
        return new Diagram(id, name.isEmpty() ? id : name, List.copyOf(shapes), List.copyOf(flows));
    }

    /** Layouts end a flow at the box around a diamond; the line goes on to the diamond itself. */
    private static List<Diagram.Point> docked(Element element, List<Diagram.Point> points, List<Diagram.Shape> shapes) {
        List<Diagram.Point> moved = new ArrayList<>(points);
        for (Diagram.Shape shape : shapes) {
            if (shape.kind() == Diagram.Kind.GATEWAY) {
                int last = moved.size() - 1;
                if (element.getAttribute("sourceRef").equals(shape.id())) {
                    moved.set(0, shape.onDiamond(moved.get(0)));
                }
                if (element.getAttribute("targetRef").equals(shape.id())) {
                    moved.set(last, shape.onDiamond(moved.get(last)));
                }
            }
        }
        return List.copyOf(moved);
    }

    private Diagram.Flow flow(Element element, List<Diagram.Point> points) {
        Element source = elements.get(element.getAttribute("sourceRef"));
        String id = element.getAttribute("id");
        return new Diagram.Flow(
                id,
                element.getAttribute("name"),
                element.getLocalName().equals("sequenceFlow"),
                source != null && source.getAttribute("default").equals(id),
                points);
    }

    private static Diagram.Shape shape(Element shape, Element element) {
        Element bounds = child(shape, BOUNDS, "Bounds");
        Element label = child(shape, SHAPES, "BPMNLabel");
        Element labelBounds = label == null ? null : first(label, BOUNDS, "Bounds");
        Element repeated = child(element, MODEL, "multiInstanceLoopCharacteristics");
        String type = element.getLocalName();
        Element note = first(element, MODEL, "text");
        return new Diagram.Shape(
                element.getAttribute("id"),
                type.equals("textAnnotation") && note != null
                        ? note.getTextContent().strip()
                        : element.getAttribute("name"),
                kind(type),
                type,
                trigger(element),
                repeated == null
                        ? ""
                        : repeated.getAttribute("isSequential").equals("true") ? "sequential" : "parallel",
                !element.getAttribute("cancelActivity").equals("false"),
                number(bounds, "x"),
                number(bounds, "y"),
                number(bounds, "width"),
                number(bounds, "height"),
                labelBounds == null
                        ? null
                        : new Diagram.Point(
                                number(labelBounds, "x") + number(labelBounds, "width") / 2, number(labelBounds, "y")));
    }

    private static Diagram.Kind kind(String type) {
        return switch (type) {
            case "startEvent" -> Diagram.Kind.START;
            case "endEvent" -> Diagram.Kind.END;
            case "boundaryEvent" -> Diagram.Kind.BOUNDARY;
            case "intermediateCatchEvent", "intermediateThrowEvent" -> Diagram.Kind.INTERMEDIATE;
            case "callActivity", "subProcess", "transaction" -> Diagram.Kind.CALL;
            case "participant", "lane" -> Diagram.Kind.POOL;
            case "textAnnotation", "dataObjectReference", "dataStoreReference", "group" -> Diagram.Kind.NOTE;
            default -> type.endsWith("Gateway") ? Diagram.Kind.GATEWAY : Diagram.Kind.TASK;
        };
    }

    private static String trigger(Element element) {
        return all(element, MODEL, "*").stream()
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .map(name -> name.replace("EventDefinition", ""))
                .findFirst()
                .orElse("");
    }

    private static List<Element> all(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    private static @Nullable Element first(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0 ? null : (Element) found.item(0);
    }

    private static @Nullable Element child(Element parent, String namespace, String name) {
        return all(parent, namespace, name).stream()
                .filter(one -> parent.equals(one.getParentNode()))
                .findFirst()
                .orElse(null);
    }

    private static int number(@Nullable Element element, String attribute) {
        String value = element == null ? "" : element.getAttribute(attribute);
        return value.isEmpty()
                ? 0
                : new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}

package org.tenderway.paper;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as a tree of elements. It is built and never parsed, so that no text can become an element. */
final class PaperTree {

    private final Document document;
    private final Element body;
    private final PrintedLetters letters;

    private PaperTree(Document document, Element body, PrintedLetters letters) {
        this.document = document;
        this.body = body;
        this.letters = letters;
    }

    static Document of(Paper paper, String style, PrintedLetters letters) {
        Document document = blank();
        Element html = document.createElement("html");
        html.setAttribute("lang", paper.language());
        document.appendChild(html);
        var tree = new PaperTree(document, document.createElement("body"), letters);
        Element head = document.createElement("head");
        html.appendChild(head);
        tree.add(head, "title", paper.title());
        Element description = document.createElement("meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", paper.title());
        head.appendChild(description);
        tree.add(head, "style", style).setAttribute("type", "text/css");
        html.appendChild(tree.body);
        tree.add(tree.body, "h1", letters.of(paper.title()));
        paper.parts().forEach(tree::part);
        if (letters.isAnyMissing()) {
            tree.add(tree.body, "p", PrintedLetters.NOTE);
        }
        return document;
    }

    private void part(Paper.Part part) {
        if (part instanceof Paper.Heading heading) {
            add(body, "h" + (heading.level() + 1), letters.of(heading.text()));
        } else if (part instanceof Paper.Text text) {
            lines(append(body, "p"), text.text());
        } else if (part instanceof Paper.Points points) {
            Element list = append(body, "ul");
            points.points().forEach(point -> lines(append(list, "li"), point));
        } else if (part instanceof Paper.Grid grid) {
            table(grid);
        }
    }

    private void table(Paper.Grid grid) {
        Element table = append(body, "table");
        add(table, "caption", letters.of(grid.caption()));
        Element head = append(append(table, "thead"), "tr");
        grid.headings().forEach(heading -> add(head, "th", letters.of(heading)).setAttribute("scope", "col"));
        Element rows = append(table, "tbody");
        for (List<String> cells : grid.rows()) {
            Element row = append(rows, "tr");
            for (int at = 0; at < cells.size(); at++) {
                Element cell = append(row, at == 0 ? "th" : "td");
                if (at == 0) {
                    cell.setAttribute("scope", "row");
                }
                lines(cell, cells.get(at));
            }
        }
    }

    private Element add(Element parent, String name, String text) {
        Element element = append(parent, name);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    private Element append(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private void lines(Element element, String text) {
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                element.appendChild(document.createElement("br"));
            }
            element.appendChild(document.createTextNode(letters.of(lines[at])));
        }
    }

    private static Document blank() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

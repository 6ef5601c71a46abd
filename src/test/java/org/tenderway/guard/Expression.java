package org.tenderway.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One <code>${...}</code> of a model, with the element that holds it. */
public record Expression(String where, String text) {

    private static final Pattern MARKED = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ROOT = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
    private static final Pattern CALL = Pattern.compile("(?<![.\\w])(\\w+)\\.(\\w+)\\(");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "empty", "true", "false", "null", "eq", "ne", "lt", "gt", "le", "ge");

    /** A call of a bean's method with a number of arguments. */
    public record Call(String bean, String method, List<String> arguments) {}

    public static List<Expression> in(Model model) {
        List<Expression> found = new ArrayList<>();
        for (Element element : model.elements()) {
            String where = Model.where(element);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                collect(where, element.getAttributes().item(i).getNodeValue(), found);
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    collect(where, child.getNodeValue(), found);
                }
            }
        }
        return found;
    }

    /** The words with which a process answers, by the event at which it does. */
    public static Map<String, String> outcomes(Model model) {
        Map<String, String> found = new TreeMap<>();
        for (Expression expression : in(model)) {
            for (Call call : expression.calls()) {
                if (call.method().equals("setVariable")
                        && call.arguments().get(0).equals("'outcome'")) {
                    found.put(expression.where(), call.arguments().get(1).replace("'", ""));
                }
            }
        }
        return found;
    }

    private static void collect(String where, String text, List<Expression> found) {
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            found.add(new Expression(where, marked.group(1)));
        }
    }

    /** The names that stand alone: beans and variables. */
    public List<String> roots() {
        return ROOT.matcher(text.replaceAll("'[^']*'|\"[^\"]*\"", "''"))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .toList();
    }

    public List<Call> calls() {
        List<Call> found = new ArrayList<>();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            found.add(new Call(call.group(1), call.group(2), arguments(call.end())));
        }
        return found;
    }

    private List<String> arguments(int start) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = start;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && ((c == ')' && depth-- == 0) || (c == ',' && depth == 0))) {
                String argument = text.substring(begin, at).strip();
                if (!argument.isEmpty()) {
                    found.add(argument);
                }
                if (c == ')') {
                    return found;
                }
                begin = at + 1;
            }
        }
        return found;
    }
}

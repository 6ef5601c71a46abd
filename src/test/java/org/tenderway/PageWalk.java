package org.tenderway;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;

/** Follows every link between our own pages, one page of each kind, and asks the accessibility checker on each. */
class PageWalk {

    private static final String FILES = ".*(/export|/template|/download|\\.(pdf|docx|csv|txt|xlsx|ics))(\\?.*)?";

    private final Browser browser;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> followed = new TreeSet<>();
    private String present = "";
    private final List<String> violations = new ArrayList<>();

    PageWalk(Browser browser) {
        this.browser = browser;
    }

    /** Signs somebody in and walks on from these pages. */
    void as(String user, String... starts) {
        browser.as(user);
        present = user;
        from(starts);
    }

    /** Looks at one page without going on; it has to be there for this person. */
    void look(String user, String path) {
        open(user, path);
        String text = browser.text();
        if (browser.status() != 200
                || browser.address().contains("/login") && !path.contains("/login")
                || text.contains("There is a problem")) {
            violations.add(user + " does not see " + path + ": " + text);
        }
        check(user + " at " + path);
        links().stream().filter(link -> !reached.contains(link)).forEach(followed::add);
        reached.add(path);
    }

    /** Hands a form in as it is when it opens: what is missing is said in the summary, and on an accessible page. */
    void refuse(String user, String path) {
        open(user, path);
        String form = "main form[method=post]:not([action='/logout'])";
        browser.through(() -> browser.driver()
                .executeScript("document.querySelector(\"" + form + "\").noValidate = true;"
                        + "[...document.querySelectorAll(\"" + form + " button\")]"
                        + ".filter(button => button.type == 'submit').pop().click()"));
        if (browser.driver()
                .findElements(By.cssSelector(".govuk-error-summary"))
                .isEmpty()) {
            violations.add("%s is not refused at %s: %s".formatted(user, path, browser.text()));
        }
        if (browser.status() != 422) {
            violations.add("%s at %s is refused with %d".formatted(user, path, browser.status()));
        }
        check(user + " refused at " + path);
    }

    /** The page that is shown now, wherever it was come from. */
    void check(String where) {
        browser.wholePage("walk-" + where.replaceAll("[^A-Za-z0-9]+", "-"));
        browser.accessibilityViolations().forEach(found -> violations.add(where + ": " + found));
    }

    /** Links of the pages that were looked at, to whatever was not looked at itself, one of each kind. */
    List<String> elsewhere() {
        Set<String> kinds = new TreeSet<>();
        reached.forEach(path -> kinds.add(kind(path)));
        return followed.stream().filter(link -> kinds.add(kind(link))).toList();
    }

    void from(String... starts) {
        Deque<String> next = new ArrayDeque<>(List.of(starts));
        while (!next.isEmpty()) {
            String path = next.remove();
            browser.open(path);
            if (browser.address().contains("/login") && !path.equals("/login")) {
                seen.remove(kind(path));
                continue;
            }
            check(path);
            reached.add(path);
            for (String link : links()) {
                if (seen.add(kind(link))) {
                    next.add(link);
                }
            }
        }
    }

    /** Paths with a star for every reference. */
    Set<String> seen() {
        return seen;
    }

    /** Addresses as they were opened. */
    Set<String> reached() {
        return reached;
    }

    List<String> violations() {
        return violations;
    }

    private void open(String user, String path) {
        if (!user.equals(present)) {
            if (user.isEmpty()) {
                browser.forget();
            } else {
                browser.as(user);
            }
            present = user;
        }
        browser.open(path);
    }

    private List<String> links() {
        return browser.links().stream()
                .filter(link -> link.matches("/(?!/|camunda|api).*"))
                .filter(link -> !link.matches(FILES))
                .map(link -> link.replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    private static String kind(String link) {
        String path = URI.create(link.replace(" ", "%20")).getPath();
        return path.replaceAll("/[A-Z][A-Z0-9-]*[0-9][A-Z0-9a-z-]*(?=/|$)", "/*")
                .replaceAll("/L-[0-9a-f]+", "/*");
    }
}

package org.tenderway;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;

/** Follows every link between our own pages, one page of each kind, and asks the accessibility checker on each. */
class PageWalk {

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
        browser.driver().manage().deleteAllCookies();
        browser.signIn(user);
        from(starts);
    }

    /** Looks at one page without going on; it has to be there for this person. */
    void look(String user, String path) {
        if (!user.equals(present)) {
            browser.driver().manage().deleteAllCookies();
            browser.signIn(user);
            present = user;
        }
        browser.open(path).wholePage("look-" + user + path.replaceAll("[^A-Za-z0-9]+", "-"));
        String text = browser.text();
        if (browser.address().contains("/login")
                || text.contains("Page not found")
                || text.contains("You cannot see this page")
                || text.contains("There is a problem")) {
            violations.add(user + " does not see " + path + ": " + text);
        }
        browser.accessibilityViolations().forEach(found -> violations.add(user + " at " + path + ": " + found));
        links().stream().filter(link -> !reached.contains(link)).forEach(followed::add);
        reached.add(path);
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
            browser.open(path).wholePage("walk" + path.replaceAll("[^A-Za-z0-9]+", "-"));
            if (browser.address().contains("/login") && !path.equals("/login")) {
                seen.remove(kind(path));
                continue;
            }
            browser.accessibilityViolations().forEach(found -> violations.add(path + ": " + found));
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

    List<String> violations() {
        return violations;
    }

    private List<String> links() {
        return browser.driver().findElements(By.cssSelector("a[href]")).stream()
                .map(link -> Objects.toString(link.getDomAttribute("href"), ""))
                .filter(link -> link.matches("/(?!/|camunda|api).*"))
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

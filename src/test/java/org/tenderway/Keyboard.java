package org.tenderway;

import java.nio.file.Path;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse: reaches everything from the top of the page with the Tab key, as the page orders it. */
public final class Keyboard {

    private static final int MOST_TABS = 400;
    private static final String WANTED =
            """
            const [how, what, value] = arguments;
            const wanted = element => how == 'words'
                    ? element != document.body && element.innerText.trim().startsWith(what)
                    : (element.getAttribute('name') == what || element.id == what)
                        && (how == 'field' || element.getAttribute('value') == value);
            """;
    private static final String REACHED = WANTED + "return wanted(document.activeElement);";
    private static final String FORESEE = WANTED
            + """
            const groups = new Set();
            const isStop = element => {
                if (element.disabled || element.tabIndex < 0 || element.type == 'hidden'
                        || !element.getClientRects().length) return false;
                if (element.type != 'radio') return true;
                const checked = document.querySelector('input[name="' + CSS.escape(element.name) + '"]:checked');
                if (checked) return element == checked;
                return !groups.has(element.name) && groups.add(element.name);
            };
            const stops = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')]
                    .filter(isStop);
            const from = stops.indexOf(document.activeElement);
            const to = stops.findIndex((element, at) => at >= from && at >= 0 && wanted(element));
            return to < 0 ? 0 : to - from;
            """;

    private final Browser browser;

    public Keyboard(Browser browser) {
        this.browser = browser;
    }

    public void signIn(String userId) {
        browser.forget().open("/login");
        type("username", userId);
        type("password", Browser.PASSWORD);
        browser.through(() -> active().sendKeys(Keys.ENTER));
        if (browser.address().contains("/login")) {
            throw new AssertionError(userId + " could not sign in: " + browser.text());
        }
    }

    /** Into the field of this name or id, in the place of what it held. */
    public void type(String field, String text) {
        tabTo("field", field, "").sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** Gives the field of a file its name, as the dialogue would that a browser without a window cannot open. */
    public void choose(String field, Path file) {
        tabTo("field", field, "").sendKeys(file.toAbsolutePath().toString());
    }

    /** Types until the list shows the choice that begins like this. */
    public void pick(String field, String beginning) {
        tabTo("field", field, "").sendKeys(beginning);
    }

    public void tick(String name, String value) {
        tabTo("value", name, value).sendKeys(Keys.SPACE);
    }

    /** One of a group of radio buttons: the group is one stop, the arrows choose within it. */
    public void choose(String name, String value) {
        tabTo("field", name, "").sendKeys(Keys.SPACE);
        for (int arrow = 0; arrow < 20 && !is(active(), value); arrow++) {
            active().sendKeys(Keys.ARROW_DOWN);
        }
        if (!is(active(), value)) {
            throw new AssertionError("no key reaches “%s” of %s".formatted(value, name));
        }
    }

    /** Presses a button or follows a link that begins with these words, and waits for the page after it. */
    public void enter(String words) {
        WebElement reached = tabTo("words", words, "");
        browser.through(() -> reached.sendKeys(Keys.ENTER));
    }

    /**
     * Presses the Tab key until the focus is there. How often is foreseen from the order of the page, so that the presses
     * go out together; whether they led there is asked of the browser, and if not, each further press is looked at.
     */
    private WebElement tabTo(String how, String what, String value) {
        Object foreseen = browser.driver().executeScript(FORESEE, how, what, value);
        int together = foreseen instanceof Number number ? number.intValue() : 0;
        if (together > 0) {
            press(Keys.TAB.toString().repeat(together));
        }
        for (int tab = together; tab < MOST_TABS; tab++) {
            if (Boolean.TRUE.equals(browser.driver().executeScript(REACHED, how, what, value))) {
                return active();
            }
            press(Keys.TAB);
        }
        throw new AssertionError("no key reaches “%s” in: %s".formatted(what, browser.text()));
    }

    /** To whatever has the focus: a field for files takes what is sent to itself for the name of one. */
    private void press(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private static boolean is(WebElement element, String value) {
        return Objects.equals(element.getDomAttribute("value"), value);
    }
}

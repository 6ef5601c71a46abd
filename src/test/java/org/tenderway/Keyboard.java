package org.tenderway;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody without a mouse: reaches everything from the top of the page with the Tab key, as the page orders it. */
public final class Keyboard {

    private static final int MOST_TABS = 400;

    private final Browser browser;

    public Keyboard(Browser browser) {
        this.browser = browser;
    }

    public void signIn(String userId) {
        browser.driver().manage().deleteAllCookies();
        browser.open("/login");
        type("username", userId);
        type("password", Browser.PASSWORD);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(page -> !browser.address().contains("/login"));
    }

    /** Into the field of this name or id, in the place of what it held. */
    public void type(String field, String text) {
        WebElement reached = tabTo(field, element -> is(element, "name", field) || is(element, "id", field));
        reached.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    public void tick(String name, String value) {
        tabTo(name + " " + value, element -> is(element, "name", name) && is(element, "value", value))
                .sendKeys(Keys.SPACE);
    }

    /** One of a group of radio buttons: the group is one stop, the arrows choose within it. */
    public void choose(String name, String value) {
        WebElement reached = tabTo(name, element -> is(element, "name", name));
        reached.sendKeys(Keys.SPACE);
        for (int arrow = 0; arrow < 20 && !is(active(), "value", value); arrow++) {
            active().sendKeys(Keys.ARROW_DOWN);
        }
        if (!is(active(), "value", value)) {
            throw new AssertionError("no key reaches “%s” of %s".formatted(value, name));
        }
    }

    /** Presses a button or follows a link that begins with these words, and waits for the page after it. */
    public void enter(String words) {
        WebElement reached = tabTo(
                words,
                element -> element.getText().strip().startsWith(words)
                        && !element.getTagName().equals("body"));
        WebElement page = browser.driver().findElement(By.tagName("html"));
        reached.sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(gone -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (org.openqa.selenium.WebDriverException stale) {
            return true;
        }
    }

    private WebElement tabTo(String what, Predicate<WebElement> wanted) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            WebElement element = active();
            if (wanted.test(element)) {
                return element;
            }
            element.sendKeys(Keys.TAB);
        }
        throw new AssertionError("no key reaches “%s” in: %s".formatted(what, browser.text()));
    }

    private WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private static boolean is(WebElement element, String attribute, String value) {
        return Objects.equals(element.getDomAttribute(attribute), value);
    }
}

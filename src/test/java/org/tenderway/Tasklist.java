package org.tenderway;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The engine's Tasklist as a person uses it in a browser: filters, tasks, forms. */
public final class Tasklist {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** The framework of these applications tells when it waits for nothing any more. */
    private static final String SETTLED =
            """
            const tell = arguments[arguments.length - 1];
            angular.getTestability(document.querySelector('.ng-scope')).whenStable(tell);
            """;

    private final Browser browser;

    private Tasklist(Browser browser) {
        this.browser = browser;
    }

    /** Whoever signs in on our page is signed in to Tasklist too. */
    public static Tasklist of(Browser browser, String userId) {
        browser.signIn(userId).open(TASKLIST);
        return new Tasklist(browser);
    }

    /** Opens one task by its address, as a letter would. */
    public static Tasklist at(Browser browser, String userId, String task) {
        browser.signIn(userId).open(TASKLIST + "#/?task=" + task);
        return new Tasklist(browser);
    }

    /** Signs in at the form that the engine's web applications share, once nothing is under way that draws it anew. */
    public static void signIn(Browser browser, String application, String userId) {
        By password = By.cssSelector("form input[type=password]");
        browser.open("/camunda/app/" + application + "/default/").find(password);
        browser.driver().executeAsyncScript(SETTLED);
        browser.type(By.cssSelector("form input[type=text]"), userId)
                .type(password, Browser.PASSWORD)
                .press(By.cssSelector("form button[type=submit]"))
                .waitUntilGone(password);
    }

    public Tasklist filter(String name) {
        browser.press(By.xpath("//*[contains(@class, 'task-filter')]//*[contains(text(), \"" + name + "\")]"));
        return this;
    }

    public Tasklist shows(String text) {
        browser.waitFor(text);
        return this;
    }

    /** Opens the task of this full name. */
    public Tasklist open(String task) {
        browser.press(
                By.xpath("//*[contains(@class, 'tasks-list')]//h4[contains(normalize-space(.), \"" + task + "\")]"));
        browser.find(By.xpath("//h2[contains(normalize-space(.), \"" + task + "\")]"));
        return this;
    }

    public Tasklist claim() {
        By claim = By.xpath("//button[contains(@class, 'claim')][normalize-space(.) = 'Claim']");
        browser.press(claim).waitUntilGone(claim).waitUntilGone(By.cssSelector(".disabled-form"));
        return this;
    }

    public Tasklist choose(String label) {
        browser.press(By.xpath("//label[contains(., \"" + label + "\")]"));
        return this;
    }

    /** Leaves the field afterwards: the form takes its text over only then. */
    public Tasklist write(String label, String text) {
        browser.type(field(label), text + Keys.TAB);
        return this;
    }

    /** Types a day the way the field asks for it. */
    public Tasklist write(String label, LocalDate day) {
        browser.patiently().until(page -> {
            WebElement field = browser.find(field(label));
            boolean dayFirst =
                    Objects.toString(field.getDomAttribute("placeholder"), "").startsWith("dd");
            String typed = DateTimeFormatter.ofPattern(dayFirst ? "dd/MM/uuuu" : "MM/dd/uuuu")
                    .format(day);
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed, Keys.ENTER);
            return true;
        });
        return this;
    }

    /** Takes one of the choices that the field of this label opens. */
    public Tasklist pick(String label, String choice) {
        browser.press(By.xpath("//label[contains(., \"" + label + "\")]/following-sibling::div"))
                .press(By.xpath("//div[contains(@class, 'fjs-dropdownlist-item')][contains(., \"" + choice + "\")]"));
        return this;
    }

    private By field(String label) {
        By found = By.xpath("//label[contains(., \"" + label + "\")]");
        return By.id(browser.patiently().until(page -> browser.find(found).getDomAttribute("for")));
    }

    /** Completes the form; a notification may lie over the button, so it is not pressed with the mouse. */
    public Tasklist complete() {
        By button = By.xpath("//button[normalize-space(.) = 'Complete'][not(@disabled)]");
        browser.patiently().until(page -> {
            browser.driver().executeScript("arguments[0].click()", browser.find(button));
            return true;
        });
        return this;
    }

    /** What the notification in the corner says, once it says this. */
    public String notification(String expected) {
        By notifications = By.cssSelector(".page-notifications .alert");
        return browser.patiently().until(page -> page.findElements(notifications).stream()
                .map(WebElement::getText)
                .filter(said -> said.contains(expected))
                .findFirst()
                .orElse(null));
    }

    /** Follows the link of a task that has a page of its own. */
    public Browser openPage() {
        return browser.enter(By.cssSelector("a.external-form"));
    }
}

package org.tenderway;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A chromium without a window, for tests of pages and of the engine's web applications. Where none is installed the
 * test is skipped with a message; where {@code CI} is set it fails instead.
 *
 * <pre>{@code
 * try (var browser = Browser.at("http://localhost:" + port)) {
 *     browser.signIn("officer").open("/work").screenshot("work");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    public static final String PASSWORD = "tenderway-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();
    private static final String AXE = axe();
    /** The rules of WCAG 2.2, levels A and AA; only what is violated is told. */
    private static final String LOOK =
            """
            const tell = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
            axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false})
               .then(found => tell(found.violations.map(rule => rule.id + ': ' + rule.help + ' at '
                    + rule.nodes.map(node => node.target + ' ' + node.html).join(', '))))
               .catch(failed => tell(['the checker failed: ' + failed]));
            """;

    /** Loaded, and the design system has taken over its parts: it moves the focus to what was wrong, for one. */
    private static final String READY =
            """
            return !window.left && document.readyState == 'complete'
                && (!document.querySelector('script[src*="/start"]')
                    || [...document.querySelectorAll('[data-module]')]
                        .every(part => part.hasAttribute('data-' + part.dataset.module + '-init')));
            """;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    private final String address;
    private final ChromeDriver driver;
    private final Map<String, Set<Cookie>> present = new HashMap<>();

    private Browser(String address, ChromeDriver driver) {
        this.address = address;
        this.driver = driver;
    }

    /**
     * A browser that remembers nothing, whose paths are relative to this address, such as {@code http://localhost:8080}.
     * Closed ones are handed out again: to start one takes longer than most of what is done with it.
     */
    public static Browser at(String address) {
        ChromeDriver idle = IDLE.poll();
        return new Browser(address, idle == null ? start() : idle).width(1280);
    }

    private static ChromeDriver start() {
        File chromium = installed("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        File chromedriver = installed("/usr/bin/chromedriver", "/usr/local/bin/chromedriver");
        Assumptions.assumeTrue(
                System.getenv("CI") != null || (chromium.exists() && chromedriver.exists()),
                "no chromium with its chromedriver is installed, so this browser test was skipped");
        var options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1000",
                "--lang=en-GB");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build();
        var driver = new PatientDriver(service, options);
        driver.executeCdpCommand("Emulation.setLocaleOverride", Map.of("locale", "en-GB"));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return driver;
    }

    private static File installed(String... places) {
        return Stream.of(places)
                .map(File::new)
                .filter(File::canExecute)
                .findFirst()
                .orElseGet(() -> new File(places[0]));
    }

    /** Signs in through the product's own page. */
    public Browser signIn(String userId) {
        open("/login");
        find(By.name("username")).sendKeys(userId);
        WebElement password = find(By.name("password"));
        password.sendKeys(PASSWORD);
        through(password::submit);
        if (address().contains("/login")) {
            throw new AssertionError(userId + " could not sign in: " + text());
        }
        return this;
    }

    /** Somebody who was here before is still signed in, beside all the others who were. */
    public Browser as(String userId) {
        forget();
        Set<Cookie> before = present.get(userId);
        if (before == null) {
            signIn(userId);
            present.put(userId, driver.manage().getCookies());
        } else {
            before.forEach(this::remember);
        }
        return this;
    }

    /** Nobody is signed in any more. The page is left first: what it still asks for could bring a cookie back. */
    public Browser forget() {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        return this;
    }

    private void remember(Cookie cookie) {
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of(
                        "name", cookie.getName(),
                        "value", cookie.getValue(),
                        "url", address,
                        "path", Objects.requireNonNullElse(cookie.getPath(), "/"),
                        "httpOnly", cookie.isHttpOnly()));
    }

    /** Looks again and again, without resting half a second between, at whichever page is there by then. */
    WebDriverWait patiently() {
        var wait = new WebDriverWait(driver, PATIENCE, BREATH);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    public Browser open(String path) {
        driver.get(address + path);
        return ready();
    }

    private Browser ready() {
        patiently()
                .withMessage(() -> address() + " does not become ready")
                .until(page -> Boolean.TRUE.equals(driver.executeScript(READY)));
        return this;
    }

    /** Does what leads to another page and waits for that one: until then the old page answers every question. */
    public Browser through(Runnable step) {
        driver.executeScript("window.left = true");
        step.run();
        return ready();
    }

    /** Presses a button or follows a link that leads to another page, and waits for that one. */
    public Browser enter(By what) {
        return through(() -> press(what));
    }

    /** Waits until the element is shown. */
    public WebElement find(By what) {
        return patiently().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Clicks as soon as the element can be clicked; a page that is still being drawn is asked again. */
    public Browser press(By what) {
        patiently()
                .withMessage(() -> what + " could not be pressed in: " + text())
                .ignoring(ElementClickInterceptedException.class, ElementNotInteractableException.class)
                .until(page -> {
                    WebElement element =
                            ExpectedConditions.elementToBeClickable(what).apply(page);
                    if (element == null) {
                        return false;
                    }
                    // In the middle: at the edges something fixed may lie over it.
                    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                    element.click();
                    return true;
                });
        return this;
    }

    /** Waits for what no page shows. */
    public Browser waitUntil(String what, BooleanSupplier reached) {
        patiently().withMessage(what).until(page -> reached.getAsBoolean());
        return this;
    }

    public Browser waitUntilGone(By what) {
        patiently()
                .withMessage(() -> what + " stays in: " + text())
                .until(ExpectedConditions.invisibilityOfElementLocated(what));
        return this;
    }

    /** Puts the text in the place of what the field held. */
    public Browser type(By field, String text) {
        patiently().until(page -> {
            find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
            return true;
        });
        return this;
    }

    /** Waits until the text is on the page. */
    public Browser waitFor(String text) {
        patiently().withMessage(() -> "“" + text + "” in: " + text()).until(page -> text().contains(text));
        return this;
    }

    /** Waits until the text is in this part of the page. */
    public Browser waitFor(By part, String text) {
        patiently()
                .withMessage(() -> "“" + text + "” at " + part + " in: " + text())
                .until(page -> page.findElements(part).stream()
                        .anyMatch(element -> element.getText().contains(text)));
        return this;
    }

    /** The address of the page that is shown. */
    public String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** All text that the page shows; where another page takes its place meanwhile, the text of that one. */
    public String text() {
        return patiently().until(page -> page.findElement(By.tagName("body")).getText());
    }

    public Browser width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 1000));
        return this;
    }

    /** Keeps what the window shows as {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        try {
            Path file = Path.of("target", "screenshots", name + ".png");
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps a picture of 1300 by 900 points; with {@code -Dtenderway.docs.write=true} among the documents as well. */
    public Browser picture(String name) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1300, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        try {
            Path kept = screenshot(name);
            if (Boolean.getBoolean("tenderway.docs.write")) {
                Path documents = Files.createDirectories(Path.of("docs", "images"));
                Files.copy(kept, documents.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
        return this;
    }

    /** With {@code -Dtenderway.pictures=true} keeps the whole page, however long, among the screenshots. */
    public void wholePage(String name) {
        if (!Boolean.getBoolean("tenderway.pictures")) {
            return;
        }
        Dimension before = driver.manage().window().getSize();
        Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
        driver.manage()
                .window()
                .setSize(new Dimension(
                        before.getWidth(), Math.min(12_000, height == null ? 1000 : height.intValue() + 140)));
        try {
            screenshot(name);
        } finally {
            driver.manage().window().setSize(before);
        }
    }

    /** What the accessibility checker finds against WCAG 2.2, levels A and AA, one line each. */
    public List<String> accessibilityViolations() {
        return patiently().until(page -> {
            ready();
            driver.executeScript("if (!window.axe) {" + AXE + "}");
            return texts(driver.executeAsyncScript(LOOK));
        });
    }

    /** Paths of all links on the page that stay in this house. */
    public List<String> links() {
        return texts(driver.executeScript(
                "return [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))"));
    }

    /** How the server answered for the page that is shown. */
    public int status() {
        Object status = driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        return status instanceof Number number ? number.intValue() : 0;
    }

    private static List<String> texts(@Nullable Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        try {
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.get("about:blank");
            IDLE.push(driver);
        } catch (WebDriverException broken) {
            driver.quit();
        }
    }
}

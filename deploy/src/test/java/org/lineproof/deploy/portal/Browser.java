package org.lineproof.deploy.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium with an empty profile, in the words of a person who uses it. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HEIGHT = 900;

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Skips the test where there is no browser. */
    static Browser open() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: no Chromium here; on Debian \"apt-get install chromium chromium-driver\" brings it");
        Path profile = Files.createTempDirectory("lineproof-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--window-size=1440,1100",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Browser(profile, new ChromeDriver(service, options));
    }

    void go(URI address) {
        driver.get(address.toString());
    }

    void type(String id, String text) {
        WebElement field = seen(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Sets the value of a field that a browser would rather have picked, such as a day. */
    void set(String id, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", seen(By.id(id)), value);
    }

    void attach(String id, Path file) {
        seen(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    void choose(String id, String value) {
        new Select(seen(By.id(id))).selectByValue(value);
    }

    void press(String id) {
        seen(By.id(id)).click();
    }

    void follow(String linkText) {
        seen(By.linkText(linkText)).click();
    }

    /** Waits until the page says this. */
    void sees(String text) {
        seesIn("body", text);
    }

    /** Waits until the first element of this CSS selector says this. */
    void seesIn(String selector, String text) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "\"" + text + "\" on " + driver.getCurrentUrl() + ":\n" + text())
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text));
    }

    /** Waits until the address of the page begins so. */
    void isAt(String prefix) {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> String.valueOf(d.getCurrentUrl()).startsWith(prefix));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What the element of this id says. */
    String textOf(String id) {
        return seen(By.id(id)).getText();
    }

    /** The page as it stands now, as markup. */
    String source() {
        return String.valueOf(driver.getPageSource());
    }

    /** Keeps the whole page as a picture in two widths, for people to look at: {@code <name>-1366.png}, {@code -390.png}. */
    void pictures(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Dimension before = driver.manage().window().getSize();
        for (int width : new int[] {1366, 390}) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < HEIGHT));
            Map<String, Object> shot = driver.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
            Files.write(
                    folder.resolve(name + "-" + width + ".png"),
                    Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(before);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private WebElement seen(By what) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.elementToBeClickable(what));
    }
}

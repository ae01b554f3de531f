package safedreamer.workbench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TitledPane;
import javax.imageio.ImageIO;
import safedreamer.decision.DecisionArchive;
import safedreamer.decision.SensitivityMap;
import safedreamer.decision.WhatIfResult;
import safedreamer.training.RunFolder;
import safedreamer.workbench.actions.CommandPalette;
import safedreamer.workbench.selection.Mode;

/**
 * Draws all that the window can show into one picture, light beside dark: a program, not a test. The shipped agent acts in
 * it, so that every number is the engine's; the tab Runs is drawn where the present folder has runs.
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.classpathScope=test -DmainClass=safedreamer.workbench.ContactSheet \
 *     -Dargs="assets/contact-sheet.png"</pre>
 *
 * <p>Arguments: the PNG file; width and height of the window, if not 1440 x 900; a folder in which each state is left as
 * large as it was, if that is wanted.
 */
final class ContactSheet {

    private static final int SMALL_WIDTH = 640;
    private static final int GAP = 14;
    private static final int CAPTION = 28;
    private static final int ACROSS = 2;

    /** So many shades of a channel keep the file small and are not missed. */
    private static final int SHADES = 31;

    /** One state of the window. */
    private record Shot(String caption, BufferedImage small) {}

    private final DemoWindow demo;
    private final Theme theme;
    private final List<String> words;
    private final List<Shot> shots = new ArrayList<>();

    private ContactSheet(DemoWindow demo, Theme theme, List<String> words) {
        this.demo = demo;
        this.theme = theme;
        this.words = words;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        int width = args.length > 2 ? Integer.parseInt(args[1]) : WorkbenchOptions.USUAL_WIDTH;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : WorkbenchOptions.USUAL_HEIGHT;
        List<List<Shot>> themes = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            try (DemoWindow demo = new DemoWindow(theme, width, height, () -> {})) {
                ContactSheet sheet = new ContactSheet(demo, theme, List.of(args));
                sheet.takeAll();
                themes.add(sheet.shots);
            }
        }
        ImageIO.write(sheet(themes), "png", Path.of(args[0]).toAbsolutePath().toFile());
        Platform.exit();
    }

    private void act(String id) {
        demo.onFx(() -> demo.window.actions().find(id).act().run());
    }

    private void take(String caption) throws InterruptedException, IOException {
        // Drawn, laid out, and over what moves for a moment.
        Thread.sleep(700);
        BufferedImage picture = WindowFixture.onFx(
                () -> SwingFXUtils.fromFXImage(demo.window.scene().snapshot(null), null));
        if (words.size() > 3) {
            Path folder = Files.createDirectories(Path.of(words.get(3)));
            String name = String.format(Locale.ROOT, "%02d-%s.png", shots.size() + 1, theme.name())
                    .toLowerCase(Locale.ROOT);
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
        }
        shots.add(new Shot(caption, scaled(picture)));
    }

    private void takeAll() throws InterruptedException, IOException {
        int recorded = demo.demo.card().recordedDecisions();
        demo.await("the agent acts", () -> archive().size() > recorded + 36);
        take("A first start: a trained agent acts");
        act("pause");
        past();
        whatIf();
        tabs();
        overlays();
        presentation();
    }

    private DecisionArchive archive() {
        return demo.model().decisions().archive();
    }

    private void past() throws InterruptedException, IOException {
        demo.onFx(() -> demo.model().decisions().goToIndex(mostDivided()));
        act("iteration-1");
        take("A decision of the past: the first iteration of its search");
        act("future-after");
        act("close-up");
        take("One future, everywhere: scene, scatter, distribution, what it believes it will see");
        act("escape");
        act("close-up");
    }

    /** The decision of which as many futures were safe as were not, as nearly as may be. */
    private int mostDivided() {
        int found = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < archive().size(); i++) {
            double off = Math.abs(archive().summary(i).safeShare() - 0.5);
            if (off < least) {
                least = off;
                found = i;
            }
        }
        return found;
    }

    private void whatIf() throws InterruptedException, IOException {
        WorkbenchModel model = demo.model();
        act("what-if");
        demo.onFx(() -> model.whatIf().planner().field("costLimit").type("0"));
        demo.await("ten other seeds", () -> {
            WhatIfResult answer = model.whatIf().result().get();
            return model.selection().mode().get() == Mode.WHAT_IF
                    && answer != null
                    && answer.luck().whole();
        });
        take("What if b were 0? A, B, and ten other seeds");
        show("Sensitivity");
        demo.await("both maps", () -> {
            SensitivityMap map = model.sensitivity().minSafe().get();
            return map != null && map.progress() >= 1;
        });
        large("What b, H and Nₛ do to this decision");
        act("as-it-was");
        act("live");
    }

    private void show(String tab) {
        demo.onFx(() -> {
            for (int i = 0; i < demo.window.panels().tabs(); i++) {
                if (demo.window.panels().tab(i).equals(tab)) {
                    demo.window.panels().show(i);
                }
            }
        });
    }

    private void large(String caption) throws InterruptedException, IOException {
        act("bottom-large");
        take(caption);
        act("bottom-large");
    }

    private void tabs() throws InterruptedException, IOException {
        show("Learning");
        Thread.sleep(1500);
        large("How it was trained");
        show("Trust");
        large("Promise and fact");
        if (Files.isDirectory(RunFolder.USUAL_PARENT)) {
            show("Runs");
            Thread.sleep(4000);
            large("All runs of a folder");
        }
        TitledPane more = (TitledPane) demo.window.scene().lookup("#more-settings");
        demo.onFx(() -> more.setExpanded(true));
        show("Log");
        take("The log, and more settings of the planner");
        demo.onFx(() -> more.setExpanded(false));
        show("Decisions");
    }

    private void overlays() throws InterruptedException, IOException {
        act("chart-zoom");
        take("A chart taken out of the run, to be zoomed and exported");
        act("escape");
        act("chart-table");
        take("The same as a table");
        act("escape");
        act("palette");
        take("Every action by its words");
        demo.onFx(() -> ((CommandPalette) demo.window.scene().lookup("#command-palette")).hide());
        act("keys");
        take("Every key");
        act("keys");
        act("new-run");
        take("Another run");
        act("escape");
    }

    private void presentation() throws InterruptedException, IOException {
        act("pause");
        act("presentation");
        demo.onFx(() -> {
            // It begins in the light theme, as projectors wash out a dark one.
            if (demo.window.theme().get() != theme) {
                demo.window.toggleTheme();
            }
        });
        for (int scene = 1; scene <= 6; scene++) {
            int number = scene;
            demo.onFx(() -> demo.model().presentation().open(number));
            Thread.sleep(2500);
            take("Presentation, scene " + scene + " of 6");
        }
        act("presentation");
    }

    private static BufferedImage scaled(BufferedImage picture) {
        int height = SMALL_WIDTH * picture.getHeight() / picture.getWidth();
        Image small = picture.getScaledInstance(SMALL_WIDTH, height, Image.SCALE_AREA_AVERAGING);
        BufferedImage drawn = new BufferedImage(SMALL_WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        g.drawImage(small, 0, 0, null);
        g.dispose();
        return drawn;
    }

    /** Two states a line, each light and dark. */
    private static BufferedImage sheet(List<List<Shot>> themes) {
        int states = themes.get(0).size();
        int height = themes.get(0).get(0).small().getHeight();
        int columns = ACROSS * themes.size();
        int lines = (states + ACROSS - 1) / ACROSS;
        BufferedImage sheet = new BufferedImage(
                GAP + columns * (SMALL_WIDTH + GAP),
                GAP + lines * (height + CAPTION + GAP),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(0x57606A));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        g.setColor(Color.WHITE);
        for (int i = 0; i < states; i++) {
            int y = GAP + i / ACROSS * (height + CAPTION + GAP);
            for (int t = 0; t < themes.size(); t++) {
                int x = GAP + (i % ACROSS * themes.size() + t) * (SMALL_WIDTH + GAP);
                Shot shot = themes.get(t).get(i);
                g.drawImage(shot.small(), x, y + CAPTION, null);
                if (t == 0) {
                    g.drawString(shot.caption(), x, y + CAPTION - 9);
                }
            }
        }
        g.dispose();
        thin(sheet);
        return sheet;
    }

    private static void thin(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                picture.setRGB(x, y, shade(rgb >> 16) << 16 | shade(rgb >> 8) << 8 | shade(rgb));
            }
        }
    }

    private static int shade(int channel) {
        return Math.round((channel & 0xFF) * SHADES / 255f) * 255 / SHADES;
    }
}

package safedreamer.workbench.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safedreamer.environment.EnvironmentSpec;
import safedreamer.environment.ObservationLayout.Field;
import safedreamer.environment.ObservationLayout.Kind;
import safedreamer.environment.Scene;
import safedreamer.environment.SceneObject;
import safedreamer.environment.SidewaysAxis;
import safedreamer.environment.safetygym.ObjectNames;
import safedreamer.figure.Palette;
import safedreamer.workbench.drawing.Sheet;

/**
 * One observation as a small picture with the agent in its middle, driving upwards: things near it where the observation
 * tells places, a rose of sectors where it holds a lidar. What is believed has dashed rims.
 */
final class SightDrawing {

    private static final double REACH_METRES = 0.8;
    private static final double UNKNOWN_SIZE = 0.15;
    private static final String LIDAR = "_lidar";

    /** Things of one kind in an observation. */
    private record Things(SceneObject.Kind kind, Field field) {}

    private final List<Things> places = new ArrayList<>();
    private final List<Things> roses = new ArrayList<>();
    private final boolean drivesAlongY;

    SightDrawing(EnvironmentSpec environment) {
        drivesAlongY = environment.symmetry().sideways() == SidewaysAxis.X;
        for (Field field : environment.layout().fields()) {
            Optional<SceneObject.Kind> kind = ObjectNames.kind(field.name().replace(LIDAR, ""));
            if (field.kind() == Kind.EGO_POSITIONS) {
                places.add(new Things(kind.orElse(SceneObject.Kind.HAZARD), field));
            } else if (field.kind() == Kind.LIDAR) {
                roses.add(new Things(kind.orElse(SceneObject.Kind.HAZARD), field));
            }
        }
    }

    void draw(Sheet sheet, Frame frame, float[] seen, Scene truth, boolean believed) {
        for (Things things : roses) {
            rose(sheet, frame, seen, things);
        }
        for (Things things : places) {
            places(sheet, frame, seen, things, size(truth, things.kind()), believed);
        }
        int ink = sheet.ink(sheet.palette().text());
        sheet.marks().arrowHead(frame.centreX(), frame.centreY() - 4, -Math.PI / 2, 8, ink);
    }

    private void places(Sheet sheet, Frame frame, float[] seen, Things things, double size, boolean believed) {
        double scale = frame.height() / 2 / REACH_METRES;
        Palette palette = sheet.palette();
        boolean goal = things.kind() == SceneObject.Kind.GOAL;
        String hue = hue(palette, things.kind());
        Field field = things.field();
        for (int i = field.offset(); i < field.offset() + field.length(); i += 2) {
            double forward = drivesAlongY ? seen[i + 1] : seen[i];
            double left = drivesAlongY ? -seen[i] : seen[i + 1];
            double x = frame.centreX() - scale * left;
            double y = frame.centreY() - scale * forward;
            ClippedDisc disc = new ClippedDisc(frame, x, y, scale * size);
            disc.fill(sheet, sheet.ink(hue, 0.16));
            if (believed) {
                disc.rim(sheet, 1.2, sheet.ink(hue), 3, 2);
            } else {
                disc.rim(sheet, goal ? 1.6 : 1, sheet.ink(hue, goal ? 1 : 0.7));
            }
            if (goal
                    && x > frame.left() + 2
                    && x < frame.right() - 2
                    && y > frame.top() + 2
                    && y < frame.bottom() - 2) {
                sheet.marks().disc(x, y, 1.8, sheet.ink(hue));
            }
        }
    }

    /** Hazards fill their sectors; other things are arcs at the height of theirs. */
    private void rose(Sheet sheet, Frame frame, float[] seen, Things things) {
        Field field = things.field();
        double most = Math.min(frame.height(), frame.right() - frame.left()) / 2 - 3;
        boolean costs = things.kind() == SceneObject.Kind.HAZARD;
        String hue = hue(sheet.palette(), things.kind());
        sheet.marks()
                .ring(
                        frame.centreX(),
                        frame.centreY(),
                        most,
                        0.8,
                        sheet.ink(sheet.palette().border()));
        for (int i = 0; i < field.length(); i++) {
            double near = Math.clamp(seen[field.offset() + i], 0, 1);
            if (near < 0.02) {
                continue;
            }
            double from = angle(2 * Math.PI * i / field.length());
            double to = angle(2 * Math.PI * (i + 1) / field.length());
            double radius = most * near;
            if (costs) {
                sheet.marks()
                        .polygon(
                                new double[] {
                                    frame.centreX(),
                                    frame.centreY(),
                                    frame.centreX() + radius * Math.cos(from),
                                    frame.centreY() + radius * Math.sin(from),
                                    frame.centreX() + radius * Math.cos(to),
                                    frame.centreY() + radius * Math.sin(to)
                                },
                                sheet.ink(hue, 0.7));
            } else {
                sheet.stroke()
                        .pen(2)
                        .moveTo(frame.centreX() + radius * Math.cos(from), frame.centreY() + radius * Math.sin(from))
                        .lineTo(frame.centreX() + radius * Math.cos(to), frame.centreY() + radius * Math.sin(to))
                        .draw(sheet.ink(hue));
            }
        }
    }

    /** From an angle in the agent's frame, counter-clockwise, to one on screen, clockwise, with driving upwards. */
    private double angle(double inFrame) {
        return -inFrame - (drivesAlongY ? 0 : Math.PI / 2);
    }

    private static String hue(Palette palette, SceneObject.Kind kind) {
        return switch (kind) {
            case HAZARD, WALL -> palette.unsafe();
            case GOAL, PUSH_BOX, CIRCLE -> palette.reward();
            case VASE, BUTTON, PILLAR, GREMLIN -> palette.muted();
        };
    }

    private static double size(Scene truth, SceneObject.Kind kind) {
        return kind == SceneObject.Kind.WALL
                ? UNKNOWN_SIZE / 3
                : truth.objects().stream()
                        .filter(object -> object.kind() == kind)
                        .mapToDouble(SceneObject::size)
                        .findFirst()
                        .orElse(UNKNOWN_SIZE);
    }
}

package dev.shiftlog.terminal;

import dev.shiftlog.canvas.Cluster;
import java.util.Arrays;

/** Understands what the painter sends, wide characters included, which JLine's emulator does not. */
final class WideEmulator {
    private final String[][] cells;
    private int column;
    private int row;

    WideEmulator(int width, int height) {
        cells = new String[height][width];
        for (String[] line : cells) {
            Arrays.fill(line, "#");
        }
    }

    void write(String bytes) {
        int at = 0;
        while (at < bytes.length()) {
            if (bytes.charAt(at) == 0x1B) {
                int end = at + 2;
                while (bytes.charAt(end) < 0x40) {
                    end++;
                }
                command(bytes.substring(at + 2, end), bytes.charAt(end));
                at = end + 1;
            } else {
                int end = Cluster.end(bytes, at);
                put(bytes.substring(at, end));
                at = end;
            }
        }
    }

    private void command(String parameters, char letter) {
        switch (letter) {
            case 'H' -> {
                String[] place = parameters.split(";");
                row = Integer.parseInt(place[0]) - 1;
                column = Integer.parseInt(place[1]) - 1;
            }
            case 'J' -> {
                for (String[] line : cells) {
                    Arrays.fill(line, " ");
                }
            }
            case 'K' -> Arrays.fill(cells[row], column, cells[row].length, " ");
            case 'm', 'h', 'l' -> {}
            default -> throw new IllegalArgumentException("not known here: " + parameters + letter);
        }
    }

    private void put(String cluster) {
        int width = Cluster.width(cluster);
        for (int x = column; x < column + width; x++) {
            split(x);
        }
        cells[row][column] = cluster;
        if (width == 2) {
            cells[row][column + 1] = "";
        }
        column += width;
    }

    /** Overwriting one half of a wide character blanks the other, as terminals do. */
    private void split(int x) {
        if (cells[row][x].isEmpty() && x > 0) {
            cells[row][x - 1] = " ";
        }
        if (x + 1 < cells[row].length && cells[row][x + 1].isEmpty()) {
            cells[row][x + 1] = " ";
        }
    }

    String line(int line) {
        return String.join("", cells[line]).stripTrailing();
    }
}

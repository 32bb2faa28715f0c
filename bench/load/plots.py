"""Plots as SVG: bars by group, and a line over time."""
from xml.sax.saxutils import escape

INK, MUTED, GRID, OWN, OTHER = "#1f2328", "#59636e", "#d1d9e0", "#0969da", "#8c959f"
FONT = 'font-family="system-ui, sans-serif"'


def text(x, y, content, size=13, fill=INK, anchor="start", weight="normal"):
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" fill="{fill}" text-anchor="{anchor}" font-weight="{weight}">{escape(content)}</text>'


def document(width, height, parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" {FONT}>\n'
            f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n' + "\n".join(parts) + "\n</svg>\n")


def bars(title, subtitle, groups, own):
    """Horizontal bars, each group on a scale of its own; the bar named own stands out."""
    label, bar, row, value = 170, 460, 26, 70
    parts, y = [text(20, 32, title, 18, weight="600"), text(20, 54, subtitle, 12, MUTED)], 86
    for group, rows in groups.items():
        parts.append(text(20, y, group, 15, weight="600"))
        y += 12
        largest = max(rows.values(), default=1)
        for name, amount in rows.items():
            colour = OWN if name == own else OTHER
            parts.append(text(20 + label - 10, y + 16, name, 13, anchor="end", weight="600" if name == own else "normal"))
            parts.append(f'<rect x="{20 + label}" y="{y + 3}" width="{max(1, bar * amount / largest):.1f}" height="{row - 8}" rx="2" fill="{colour}"/>')
            parts.append(text(20 + label + max(1, bar * amount / largest) + 8, y + 16, f"{amount:,.1f}", 12, MUTED))
            y += row
        y += 28
    return document(label + bar + value + 40, y, parts)


def line(title, subtitle, points, x_name, y_name):
    """A line through points, its y axis from zero."""
    left, top, width, height = 70, 80, 620, 260
    last, largest = max(x for x, _ in points), max(y for _, y in points) * 1.1
    parts = [text(20, 32, title, 18, weight="600"), text(20, 54, subtitle, 12, MUTED)]
    for step in range(5):
        y = top + height - height * step / 4
        parts.append(f'<line x1="{left}" y1="{y:.1f}" x2="{left + width}" y2="{y:.1f}" stroke="{GRID}"/>')
        parts.append(text(left - 8, y + 4, f"{largest * step / 4:,.0f}", 12, MUTED, "end"))
        parts.append(text(left + width * step / 4, top + height + 20, f"{last * step / 4:,.1f}", 12, MUTED, "middle"))
    path = " ".join(f"{left + width * x / last:.1f},{top + height - height * y / largest:.1f}" for x, y in points)
    parts.append(f'<polyline points="{path}" fill="none" stroke="{OWN}" stroke-width="2"/>')
    parts.append(text(left + width / 2, top + height + 42, x_name, 12, MUTED, "middle"))
    parts.append(text(left, top - 8, y_name, 12, MUTED))
    return document(left + width + 30, top + height + 60, parts)

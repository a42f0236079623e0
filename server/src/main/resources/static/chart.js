// Draws a table of numbers over time as stacked columns that one can zoom into. The table stays, folded; without this script it is open.
"use strict";
(function () {
  var css = getComputedStyle(document.body);
  var lang = document.documentElement.lang;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var patterns = [0, 45, -45, 90]; // told apart by their hatching too, not by colour alone

  function color(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function read(table) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells, 1);
    var rows = Array.prototype.filter.call(table.tBodies[0].rows, function (r) { return r.cells[0].dataset.value; });
    return {
      names: heads.map(function (h) { return h.textContent; }),
      keys: rows.map(function (r) { return r.cells[0].dataset.value; }),
      labels: rows.map(function (r) { return r.cells[0].textContent.trim(); }),
      links: rows.map(function (r) { var a = r.cells[0].querySelector("a"); return a ? a.href : null; }),
      values: heads.map(function (h, i) { return rows.map(function (r) { return Number(r.cells[i + 1].dataset.value); }); })
    };
  }

  function after(key) {
    if (key.length === 4) { return String(Number(key) + 1).padStart(4, "0"); }
    var day = key.length === 7 ? new Date(key + "-01T00:00:00Z") : new Date(key + "T00:00:00Z");
    if (key.length === 7) { day.setUTCMonth(day.getUTCMonth() + 1); } else { day.setUTCDate(day.getUTCDate() + 1); }
    return day.toISOString().slice(0, key.length);
  }

  // As the page writes days and months.
  function label(key) {
    var parts = key.split("-").map(Number);
    if (lang !== "en" || parts.length === 1) { return parts.reverse().join("/"); }
    var form = { month: "short", year: "numeric", timeZone: "UTC" };
    if (parts.length === 3) { form.day = "numeric"; }
    return new Intl.DateTimeFormat("en-GB", form).format(new Date(key.length === 7 ? key + "-01" : key));
  }

  // Empty stretches are shown as such, from where nearly all begins.
  function filled(data) {
    var at = {};
    data.keys.forEach(function (k, i) { at[k] = i; });
    var from = start(data);
    var keys = data.keys.slice(0, from);
    var last = data.keys[data.keys.length - 1];
    for (var k = data.keys[from]; k <= last && keys.length <= 1500; k = after(k)) { keys.push(k); }
    if (keys.length > 1500 || keys.length < data.keys.length) { return data; }
    function pick(list, none) { return keys.map(function (k) { return k in at ? list[at[k]] : none; }); }
    return {
      names: data.names, keys: keys, links: pick(data.links, null),
      labels: keys.map(function (k) { return k in at ? data.labels[at[k]] : label(k); }),
      values: data.values.map(function (v) { return pick(v, 0); })
    };
  }

  // Where nearly all lies: a few stray years long ago would press the rest together.
  function start(data) {
    var total = 0, sum = 0, i;
    var each = data.keys.map(function (k, at) { return data.values.reduce(function (n, v) { return n + v[at]; }, 0); });
    each.forEach(function (n) { total += n; });
    for (i = 0; i < each.length; i++) { sum += each[i]; if (sum > total * 0.02) { return i; } }
    return 0;
  }

  function option(data) {
    var shown = data.names.map(function (n, i) { return i; })
      .filter(function (i) { return data.values[i].some(function (v) { return v > 0; }); });
    var colors = ["--v1", "--v0", "--v2", "--v3", "--v4", "--v5", "--v6", "--v7"].map(color);
    var text = { color: color("--ink"), fontFamily: css.fontFamily, fontSize: 13 };
    return {
      animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      textStyle: text,
      aria: { enabled: false },
      color: colors,
      legend: { top: 0, textStyle: text, itemWidth: 16, type: "scroll", pageTextStyle: text, pageIconColor: color("--ink") },
      grid: { left: 8, right: 12, top: 40, bottom: 64, containLabel: true },
      tooltip: {
        trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, // rich text: no style in the page
        backgroundColor: color("--card"), borderColor: color("--line"), textStyle: text, confine: true
      },
      xAxis: { type: "category", data: data.labels, axisLabel: { color: color("--dim"), hideOverlap: true }, axisLine: { lineStyle: { color: color("--dim") } }, axisTick: { show: false } },
      yAxis: { type: "value", minInterval: 1, axisLabel: { color: color("--dim") }, splitLine: { lineStyle: { color: color("--line") } } },
      dataZoom: [
        { type: "inside", startValue: start(data), endValue: data.keys.length - 1, zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false },
        { type: "slider", height: 26, bottom: 8, startValue: start(data), endValue: data.keys.length - 1, brushSelect: false, showDetail: false,
          borderColor: color("--line"), textStyle: text, fillerColor: "rgba(128,128,128,.18)", handleStyle: { color: color("--card"), borderColor: color("--dim") },
          dataBackground: { lineStyle: { color: color("--dim") }, areaStyle: { color: color("--line") } },
          selectedDataBackground: { lineStyle: { color: color("--accent") }, areaStyle: { color: color("--accent"), opacity: .25 } } }
      ],
      series: shown.map(function (i, n) {
        var style = n < 1 ? {} : { decal: { symbol: n % 4 === 3 ? "circle" : "rect", color: color("--paper"), dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: patterns[n % 4] * Math.PI / 180, symbolSize: 1 } };
        return { name: data.names[i], type: "bar", stack: "all", barMaxWidth: 42, data: data.values[i], itemStyle: style, cursor: data.links.some(Boolean) ? "pointer" : "default" };
      })
    };
  }

  document.querySelectorAll("details[data-chart]").forEach(function (details) {
    var table = document.getElementById(details.dataset.chart);
    var data = filled(read(table));
    if (data.keys.length < 2 || !window.echarts) { return; }
    var heading = document.getElementById(details.closest("section").getAttribute("aria-labelledby"));
    var plot = document.createElement("div");
    plot.className = "plot";
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", heading.textContent);
    details.parentNode.insertBefore(plot, details);
    details.open = false;
    var chart = window.echarts.init(plot, null, { renderer: "canvas" });
    chart.setOption(option(data));
    chart.on("click", function (e) { var to = data.links[e.dataIndex]; if (to) { location.assign(to); } });
    window.addEventListener("resize", function () { chart.resize(); });
    dark.addEventListener("change", function () { chart.setOption(option(data), true); });
    plot.dataset.drawn = "1";
  });
})();
